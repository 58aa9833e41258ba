/** What the tests of boundary points share. */
import { planeAreaSquareMetres } from '../../geo/area'
import { decideCrs } from '../../geo/decide'
import type { SourceFeatures } from '../../geo/features'
import { polygonsOf } from '../../geo/repair'
import { readFiles } from '../read'
import { encodeGbk } from '../write/gbk'

/** A square of 100 m at 94.9 E, 36.4 N (X 4030489.910, Y 32401321.407; STANDARDS of the field, zone 32). */
export const SQUARE = [
  'J1,1,4030489.910,32401321.407',
  'J2,1,4030489.910,32401421.407',
  'J3,1,4030589.910,32401421.407',
  'J4,1,4030589.910,32401321.407',
  'J1,1,4030489.910,32401321.407',
]
export const KEYS = [
  '[属性描述]',
  '格式版本号=1.01',
  '坐标系=2000国家大地坐标系',
  '几度分带=3',
  '投影类型=高斯克吕格',
  '计量单位=米',
  '带号=32',
  '精度=0.001',
  '转换参数=,,,,,,',
  '项目名称=郭勒木德镇光伏(一期)、配套',
]
export const HEAD = '5,1.0000,GEM-01,示例地块,面,J46G001,光伏用地,0601,@'
export const text = (lines: string[]) => lines.join('\r\n')
export const file = (content: string | Uint8Array, name = '拟用地界址点.txt') => ({
  name,
  bytes: typeof content === 'string' ? encodeGbk(content).bytes : content,
})

export async function one(content: string | Uint8Array): Promise<SourceFeatures> {
  const [source] = await readFiles([file(content)])
  if (!source) throw new Error('nothing read')
  return source
}
export const area = (source: SourceFeatures) =>
  planeAreaSquareMetres(source.features.flatMap(({ geometry }) => polygonsOf(geometry)))
export const code = (source: SourceFeatures) => {
  const decision = decideCrs(source)
  return decision.kind === 'known' ? decision.system.code : decision.kind
}
export const codes = (source: SourceFeatures) => source.notes.map((n) => n.code)

export const FULL = text([...KEYS, '[地块坐标]', HEAD, ...SQUARE])
