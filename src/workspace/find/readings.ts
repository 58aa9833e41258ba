import { customPinyin, pinyin } from 'pinyin-pro'
import { hasChinese, plain } from './plain'

/**
 * Readings that a dictionary of common words does not have: names of Qinghai as the GB/T romanisation of place names
 * of the province gives them, and characters that the plans use in one sense only.
 */
const PLACES: Record<string, string> = {
  称多: 'chen duo',
  尖扎: 'jian zha',
  扎陵: 'zha ling',
  乐都: 'le du',
  都兰: 'du lan',
  大柴旦: 'da chai dan',
  尕斯库勒: 'ga si ku le',
  勒斜武担: 'le xie wu dan',
  囊谦: 'nang qian',
  曲麻莱: 'qu ma lai',
  泽曲: 'ze qu',
  当曲: 'dang qu',
  扎曲: 'zha qu',
  子曲: 'zi qu',
  茫曲: 'mang qu',
  柯曲: 'ke qu',
  盐沼: 'yan zhao',
  藏青: 'zang qing',
  青藏: 'qing zang',
}
customPinyin(PLACES)

/** Characters that people read in more than one way in names of the province. */
const OTHER: Record<string, string[]> = {
  称: ['cheng', 'chen'],
  扎: ['zha', 'za'],
  乐: ['le', 'yue'],
  都: ['du', 'dou'],
  大: ['da', 'dai'],
  单: ['dan', 'shan'],
  行: ['xing', 'hang'],
  重: ['zhong', 'chong'],
  长: ['chang', 'zhang'],
  藏: ['zang', 'cang'],
  尕: ['ga', 'gai'],
  棱: ['leng', 'ling'],
  沓: ['ta', 'da'],
  堡: ['bao', 'bu', 'pu'],
  脊: ['ji'],
  石: ['shi', 'dan'],
  率: ['lv', 'shuai'],
  卡: ['ka', 'qia'],
  囊: ['nang'],
  约: ['yue', 'yao'],
  朝: ['chao', 'zhao'],
  湟: ['huang'],
  循: ['xun'],
}

/** One character of a name with the ways to type it; the first is the usual one. */
export type Syllable = string[]

/** The characters of a name with their readings; letters and digits stand for themselves, marks are left out. */
export function readingsOf(name: string): Syllable[] {
  const characters = [...name]
  const read = pinyin(name, { toneType: 'none', type: 'array', v: true })
  // The array has one place a character; a surrogate pair would shift it, and is then read alone.
  const isAligned = read.length === characters.length
  return characters.flatMap((character, index) => {
    if (!hasChinese(character)) {
      const letter = plain(character)
      return letter === '' ? [] : [[letter]]
    }
    const usual = isAligned ? (read[index] ?? '') : pinyin(character, { toneType: 'none', v: true })
    const all = [usual, ...(OTHER[character] ?? [])].flatMap((one) =>
      one.includes('v') ? [one, one.replace('v', 'u')] : [one],
    )
    return [[...new Set(all)].filter((one) => one !== '')]
  })
}
