export const basemaps = {
  title: '底图',
  own: '自带底图',
  ownText: '离线,不访问任何其他主机',
  from: '来自 {{host}}',
  sameHost: '来自本单位同一主机',
  agreed: '已同意访问 {{host}}',
  withdraw: '撤回同意',
  silent: '{{host}} 的瓦片没有取到:请检查网络、密钥和地址,或改用自带底图。',
  silentShort: '部分瓦片没有取到',
  credit: '底图:{{text}}',
  ask: '要访问其他主机吗?',
  askText: '“{{name}}”的瓦片不在本机,须向下列主机取:',
  hosts: '将访问的主机',
  learns:
    '对方会知道本机的网络地址和正在看的地图范围(瓦片编号),不会得到项目、图层、文件和核查结果。同意会记在这个浏览器里,可随时在“底图”里撤回。',
  agree: '同意并访问',
  decline: '不访问',
}
