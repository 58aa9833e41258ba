const MARKS = /\p{M}/gu
const GAPS = /[\s'’‘`´ʼ\-–—·・.,,。;;()()[\]【】“”"/、::_]+/gu

/** Text as it is compared: half-width, lower case, without tone marks, apostrophes, spaces and punctuation. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').normalize('NFC').toLowerCase().replace(GAPS, '')
}

const CHINESE = /\p{Script=Han}/u

export function hasChinese(text: string): boolean {
  return CHINESE.test(text)
}

/** What stands before the first bracket: 生态保护红线(示意) -> 生态保护红线. */
export function withoutBrackets(text: string): string {
  const cut = text.search(/[((]/)
  return cut > 0 ? text.slice(0, cut) : text
}

const ENDINGS = /(自治县|自治州|[省市县州区镇乡村]|街道)$/u
const LATIN_ENDINGS = /( (city|county|district|town|township|lake|river|mountains|range))+$/iu

/** A name without the word for what it is: 格尔木市 -> 格尔木, Ulan County -> Ulan. */
export function core(text: string): string {
  const whole = withoutBrackets(text).trim()
  const cut = whole.replace(hasChinese(whole) ? ENDINGS : LATIN_ENDINGS, '')
  return cut.length >= 2 ? cut : whole
}

/** True where at most one letter is wrong, missing, too many, or swapped with its neighbour. */
export function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1
    endB -= 1
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)]
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}
