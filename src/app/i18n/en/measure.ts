import type { SameKeys } from '../types'
import type { measure as zh } from '../zh/measure'

export const measure: SameKeys<typeof zh> = {
  start: 'Measure a length or an area',
  stop: 'End measuring',
  title: 'Measure',
  kind: 'What to measure',
  length: 'Length',
  area: 'Area',
  perimeter: 'Perimeter {{length}}',
  unit: 'Unit',
  hint: 'Click the points on the map; double click or Enter finishes, Backspace takes one back, Escape ends.',
  hintTouch: 'Tap the points on the map, then "Finish".',
  more: '{{count}} more to go',
  takeBack: 'Undo point',
  finish: 'Finish',
  resume: 'Go on',
  anew: 'Start over',
  clear: 'Clear the measurement',
  copy: 'Copy',
  copied: 'Measurement',
  typed: 'Type the coordinates of a point',
  typedPlaceholder: 'A coordinate, as 94.9, 36.4',
  add: 'Add',
  noPoint:
    'This is no coordinate. Write 94.9, 36.4, or 36°24′N 94°54′E, or plane coordinates with their zone prefix.',
  manyPoints: 'These numbers make sense in {{count}} zones: name the zone, as in "zone 32".',
  segments: 'Stretches',
  segment: 'Stretch {{number}}',
  running: '{{length}} so far',
  crosses: 'The line crosses itself and has no area: take back or move the point that crosses',
  points: '{{count}} points',
  methodLength:
    'Geodesics (shortest lines on the ellipsoid) between points that follow each other, added; CGCS2000 ellipsoid. The straight lines on the map only sketch them.',
  planeLength: 'Length in the plane',
}
