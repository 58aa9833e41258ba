/** 属性表. */
export const table = {
  gridOf: '{{name}} 的属性表',
  rowNumber: '序',
  sortBy: '按 {{field}} 排序',
  count: '{{shown}} / {{all}} 行',
  chosen: ',选中 {{count}}',
  search: '在表里找',
  zoom: '缩放到所选',
  clear: '取消选择',
  saveChosen: '导出所选',
  saveAll: '导出全部',
  csv: 'CSV 表格(可用 Excel 打开)',
  geojson: '带图形的 GeoJSON(经纬度)',
  close: '关闭属性表',
  height: '属性表高度',
  empty: '没有符合的行。去掉筛选或换个词再找。',
}
