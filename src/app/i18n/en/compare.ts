import type { SameKeys } from '../types'
import type { compare as zh } from '../zh/compare'

export const compare: SameKeys<typeof zh> = {
  start: 'Compare two patterns',
  stop: 'Leave comparison',
  title: 'Compare two patterns',
  swap: 'Swap',
  mode: 'How to compare',
  swipe: 'Swipe',
  beside: 'Side by side',
  text: 'What two plans say of the same ground. Where both are drawn from text, compare parts and rough place, not areas.',
  left: 'Left',
  right: 'Right',
  kind: { pattern: 'Patterns', group: 'Other groups', own: 'Layers I brought' },
  only: { left: 'Only left: {{name}}', right: 'Only right: {{name}}' },
  both: 'On both sides',
  bothText: 'Same name, or sketches that cover mostly the same ground.',
  rightSays: 'on the right:',
  none: 'None.',
  nothing: 'No part is drawn.',
  listed: 'Parts not listed in the plan, not drawn: {{names}}',
  leftOut: 'Only the first 400 parts of each side are compared; {{count}} are not.',
  bar: 'Bar between left and right',
  barAt: '{{percent}} % left',
  keys: '← → move by 2 %',
  indicators: 'Indicators that both plans print',
  indicator: 'Indicator',
  indicatorsText:
    'As printed, the furthest year of each. Left: {{left}}; right: {{right}}. The plans may speak for different areas (province, city): do not subtract.',
  export: 'Export picture',
  exporting: 'Drawing…',
}
