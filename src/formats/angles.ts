/** Degrees as people write them: `94.9`, `94.9°`, `94°54′30.5″`, `94-54-30.5`, `94 54 30.5`, `东经94度54分30.5秒`, `94°54'30.5"E`. null for anything else. */
export function parseDegrees(text: string): number | null {
  const plain = text
    .replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/东经|北纬|^\s*[EN]|[EN]\s*$/gi, '')
    .trim()
    // `94 54 12.3` and `94-54-12.3` are three numbers, not one.
    .replace(/(\d)(?:\s+|-)(?=\d)/g, '$1:')
    .replace(/\s+/g, '')
  if (/^[+-]?\d+(\.\d+)?[°º度]?$/.test(plain)) return Number(plain.replace(/[°º度]/, ''))
  const parts =
    /^(\d{1,3})[°º度:](\d{1,2}(?:\.\d+)?)(?:['′’‘分:](?:(\d{1,2}(?:\.\d+)?)(?:["″”“秒]|''|′′)?)?)?$/.exec(
      plain,
    )
  if (!parts) return null
  const [degrees, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)]
  return minutes < 60 && seconds < 60 ? degrees + minutes / 60 + seconds / 3600 : null
}
