export const related = {
  neighbours: '同一格局的其他构件',
  projects: '有关的规划项目',
  indicators: '有关的规划指标',
  meets: '相接或相叠',
  apart: '约 {{kilometres}} km',
  apartNote: '距离取两个示意轮廓最近的角点之间的椭球面长,只到公里。',
  more: '还有 {{count}} 项',
}
