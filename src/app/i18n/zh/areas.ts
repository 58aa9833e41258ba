export const areas = {
  chart: '面积比较(公顷)',
  chartLabel: '{{count}} 条横条,最长的是{{name}},{{hectares}} 公顷;数字见下表',
  rest: '其余各列',
  outside: '其他',
  leftOut: '另有 {{count}} 项较小,见下表。',
  saveXlsx: '存为 XLSX',
}
