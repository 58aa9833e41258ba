export const related = {
  neighbours: '同一格局的其他构件',
  projects: '有关的规划项目',
  indicators: '有关的规划指标',
  meets: '相接或相叠',
  apart: '约 {{kilometres}} km',
  more: '还有 {{count}} 项',
}
