import type { AttributeValue } from '../../geo/features'

/**
 * Field names under which data arrives. Codes of the plan databases (市级国土空间总体规划数据库规范（试行）2021, 三调 TD/T
 * 1057) and what offices write by hand; shapefile names are cut to ten bytes, so short forms are listed too.
 */
export const FIELDS = {
  projectName: ['项目名称', 'xmmc', 'name', 'project', 'projectname', 'project_name', '项目名', '名称'],
  parcelName: ['地块名称', 'dkmc', '地块名', '宗地名称', '地块编号', 'dkbh', 'parcel'],
  zoneId: [
    'id',
    'bsm',
    'hxbm',
    'hxdm',
    'jbnttbbh',
    'bhdbm',
    'bhddm',
    '图斑编号',
    '图斑号',
    '编号',
    '红线编码',
    '红线代码',
    '标识码',
    'tbbh',
    'gid',
    'fid',
    'objectid',
    'code',
  ],
  zoneName: [
    'hxmc',
    'bhdmc',
    'bhqmc',
    'name_zh',
    '红线名称',
    '保护地名',
    '保护地名称',
    '保护区名称',
    '水源地名',
    '水源地名称',
    'sydmc',
    '名称',
    'name',
    'mc',
    'gymc',
    'sdmc',
    'xmmc',
    '图斑名称',
    'xzqmc',
    'title',
  ],
  zoneClass: [
    'gnfq',
    'gnq',
    'class',
    '功能分区',
    '功能区',
    '管控分区',
    '分区',
    '级别',
    'bhqjb',
    'gkfq',
    'hxlx',
    '红线类型',
    '保护级别',
    'jb',
    'grade',
    'zone',
  ],
  declaredArea: [
    '地块面积',
    '用地面积',
    '申请用地面积',
    '申报面积',
    '项目面积',
    '面积',
    'ydmj',
    'xmmj',
    'sbmj',
    'dkmj',
    'zdmj',
    'mj',
    'area',
    'areahectares',
    'areaha',
  ],
} as const satisfies Record<string, readonly string[]>

export type FieldKind = keyof typeof FIELDS
type Properties = Record<string, AttributeValue>

/** `面积(公顷)`, `Area_ha` -> `面积`, `area`: what is left without unit and punctuation. */
function plainName(field: string): string {
  return field
    .toLowerCase()
    .replace(/[（(].*[)）]/u, '')
    .replace(/[\s_-]*(公顷|亩|平方米|m2|㎡|ha|hm2)$/u, '')
    .trim()
}

/** The field of `properties` that means `kind`; the first alias that is there wins. Null for none. */
export function fieldFor(properties: Properties, kind: FieldKind): string | null {
  const fields = Object.keys(properties)
  for (const alias of FIELDS[kind]) {
    const exact = fields.find((field) => field.toLowerCase() === alias)
    if (exact) return exact
    const plain = fields.find((field) => plainName(field) === alias)
    if (plain) return plain
  }
  return null
}

/** Text of the first alias field that holds something. */
export function textOf(properties: Properties, kind: FieldKind): string | null {
  for (const alias of FIELDS[kind])
    for (const [field, value] of Object.entries(properties)) {
      if (field.toLowerCase() !== alias && plainName(field) !== alias) continue
      const text = value === null ? '' : String(value).trim()
      if (text !== '') return text
    }
  return null
}
