/** What is kept of the open projects, and what is offered at the next start. */
export const session = {
  title: '上次的工作',
  one: '上次没有关掉的项目“{{name}}”({{time}})还在这台电脑上。',
  several: '上次没有关掉的“{{name}}”等 {{count}} 个项目({{time}})还在这台电脑上。',
  restore: '恢复上次',
  decline: '不恢复',
  help: '自动保存',
  helpText:
    '打开的项目、核查结果和您写的意见随时存在这台电脑的浏览器里(不上传),误关网页后下次打开时可以恢复;不会自己恢复。移除项目即删去它的保存。选“不恢复”、关掉自动保存或点“清除”,都会从这台电脑上删去。',
  impossible: '这个浏览器(或隐私窗口)不让网页存东西,打开的项目关掉网页就没有了:请用“数据”里的“存工作文件”。',
  on: '自动保存打开的项目',
  clear: '清除已保存的',
  cleared: '已清除。',
}
