import type { Localized } from '../../geo/types'
import { CLASS_WORDS } from '../layers/classWords'

/** What is known of a field by its key. */
export interface KnownField {
  title: Localized
  /** Of numbers, as it stands in the header. */
  unit?: Localized
  /** Coded values in words. */
  words?: Readonly<Record<string, Localized>>
}

const both = (zh: string, en: string): Localized => ({ zh, en })

/** Keys that serve the drawing and say nothing to a person. */
export const HIDDEN_FIELDS: ReadonlySet<string> = new Set([
  'label_lon',
  'label_lat',
  'label_angle',
  'tint',
  'glyph',
  'figure',
  'rank',
  'documentId',
])

const KIND_WORDS = {
  protected_area: both('自然保护区', 'nature reserve'),
  geopark: both('地质公园', 'geopark'),
  scenic_area: both('风景名胜区', 'scenic area'),
  aquatic_reserve: both('水产种质资源保护区', 'aquatic germplasm reserve'),
  desert_park: both('沙漠公园', 'desert park'),
  grassland_park: both('草原公园', 'grassland park'),
  wetland_park: both('湿地公园', 'wetland park'),
  project: both('项目', 'project'),
  anchor: both('挂靠地名', 'tied to a place name'),
  province: both('省', 'province'),
  prefecture: both('市州', 'prefecture'),
  county: both('县级单元', 'county'),
  desert: both('沙地', 'sand'),
  hachure: both('山脉', 'range'),
  range: both('山脉', 'range'),
  basin: both('盆地', 'basin'),
  lake: both('湖泊', 'lake'),
  salt_lake: both('盐湖', 'salt lake'),
  river_main: both('干流', 'main river'),
  river_other: both('河流', 'river'),
  river_seasonal: both('季节河', 'seasonal river'),
  road: both('公路', 'road'),
  rail: both('铁路', 'railway'),
  prefecture_seat: both('市州驻地', 'prefecture seat'),
  county_seat: both('县城', 'county seat'),
  town: both('乡镇', 'town'),
  peak: both('山峰', 'peak'),
  place: both('地点', 'place'),
  pass: both('山口', 'pass'),
}

/** Fields by key; a pair `name_zh`, `name_en` is the field `name`. In the order of the columns. */
export const KNOWN_FIELDS: Readonly<Record<string, KnownField>> = {
  name: { title: both('名称', 'Name') },
  short: { title: both('简称', 'Short name') },
  full: { title: both('全称', 'Full name') },
  alias: { title: both('别名', 'Other name') },
  prefecture: { title: both('市州', 'Prefecture') },
  label: { title: both('路线', 'Route') },
  kind: { title: both('种类', 'Kind'), words: KIND_WORDS },
  class: { title: both('级别或类别', 'Class'), words: CLASS_WORDS },
  category: { title: both('项目类别', 'Category') },
  state: {
    title: both('进展', 'Standing'),
    words: {
      existing: both('已有', 'existing'),
      planned: both('规划', 'planned'),
      listed: both('已列入规划', 'listed in the plan'),
      study: both('研究论证', 'under study'),
    },
  },
  ellipsoidHectares: { title: both('椭球面积', 'Area on the ellipsoid'), unit: both('公顷', 'ha') },
  areaKm2: { title: both('面积', 'Area'), unit: both('km²', 'km²') },
  officialAreaKm2: { title: both('公布面积', 'Published area'), unit: both('km²', 'km²') },
  drawnAreaKm2: { title: both('图上面积', 'Area as drawn'), unit: both('km²', 'km²') },
  heightMetres: { title: both('海拔', 'Height'), unit: both('米', 'm') },
  lengthKm: { title: both('长度', 'Length'), unit: both('km', 'km') },
  errorKm: { title: both('位置误差', 'Error of position'), unit: both('± km', '± km') },
  confidence: {
    title: both('可信度', 'Confidence'),
    words: {
      high: both('高', 'high'),
      medium: both('中', 'medium'),
      low: both('低', 'low'),
      none: both('无', 'none'),
    },
  },
  componentStatus: {
    title: both('名称依据', 'Name'),
    words: {
      stated: both('原文写明', 'stated in the plan'),
      inferred: both('编者推断', 'inferred by the editors'),
    },
  },
  boundaryStatus: {
    title: both('范围依据', 'Extent'),
    words: {
      schematic: both('编者推绘', 'sketched by the editors'),
      statutory: both('法定', 'statutory'),
      reference: both('公开资料', 'published'),
    },
  },
  place: { title: both('落点', 'Placed at') },
  count: { title: both('项目数', 'Projects') },
  projects: { title: both('项目', 'Projects named') },
  pattern: { title: both('所属格局', 'Pattern') },
  component: { title: both('构件', 'Component') },
  document: { title: both('出自规划', 'Plan') },
  chapter: { title: both('章节', 'Chapter') },
  locator: { title: both('原文定位词', 'Words in the plan') },
  summary: { title: both('说明', 'Summary') },
  note: { title: both('备注', 'Note') },
  areaNote: { title: both('面积说明', 'On the area') },
  drawn: { title: both('怎么画的', 'How drawn') },
  source: { title: both('来源', 'Source') },
  id: { title: both('编号', 'Number') },
  number: { title: both('图斑号', 'Zone number') },
  level: { title: both('级别', 'Level') },
  function: { title: both('主导功能', 'Main function') },
  // Fields of the offices' exchange formats, as layers that a person brings have them.
  BSM: { title: both('标识码', 'Identifier') },
  YSDM: { title: both('要素代码', 'Feature code') },
  XZQDM: { title: both('行政区代码', 'Division code') },
  XZQMC: { title: both('行政区', 'Division') },
  HXMC: { title: both('红线名称', 'Red line') },
  HXLX: { title: both('红线类型', 'Red line type') },
  HXBM: { title: both('红线编码', 'Red line code') },
  HXDM: { title: both('红线代码', 'Red line code') },
  STGN: { title: both('主导功能', 'Main function') },
  GKYQ: { title: both('管控要求', 'Rules of control') },
  MJ: { title: both('登记面积', 'Area as registered') },
  BZ: { title: both('备注', 'Remarks') },
  DLBM: { title: both('地类编码', 'Land use code') },
  DLMC: { title: both('地类', 'Land use') },
  QSXZ: { title: both('权属性质', 'Tenure') },
  TBBH: { title: both('图斑编号', 'Parcel number') },
  TBMJ: { title: both('图斑面积', 'Parcel area') },
  TBDLMJ: { title: both('图斑地类面积', 'Parcel area by land use') },
  JBNTTBBH: { title: both('基本农田图斑编号', 'Basic farmland parcel') },
  JBNTMJ: { title: both('基本农田面积', 'Basic farmland area') },
  JBNTLX: { title: both('基本农田类型', 'Basic farmland type') },
  GDLX: { title: both('耕地类型', 'Cropland type') },
  PDJB: { title: both('坡度级别', 'Slope class') },
}
