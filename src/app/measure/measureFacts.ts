/** What stands behind a measurement, and the same as text to take away. */
import type { Language } from '../../geo/types'
import { areaIn, figuresOf, lengthText } from '../../workspace/measure/figures'
import { AREA_UNITS, LENGTH_UNITS, type Measure } from '../../workspace/measure/state'
import { areaText, factsText, known, planeText, type Fact, type Words } from '../trust/facts'
import { cornersText, sourceText } from '../trust/sketchFacts'

/** So many stretches are written out. */
const MOST_SEGMENTS = 12

export function measureFacts(words: Words, measure: Measure, language: Language): Fact[] {
  const { t, localized } = words
  const figures = figuresOf(measure)
  const { lengthMetres, segments, areaSquareMetres: area, plane } = figures
  const metres = (value: number) => `${value.toFixed(3)} m`
  const shown = segments.slice(0, MOST_SEGMENTS).map(metres)
  const pixels = measure.points.map(({ pixelMetres }) => pixelMetres)
  const set = pixels.filter((one) => one !== null)
  const coarsest = set.length > 0 ? Math.max(...set) : null
  const inUnits =
    area === null
      ? LENGTH_UNITS.map((unit) => lengthText(lengthMetres, unit))
      : AREA_UNITS.map((unit) => areaIn(area, unit, language))
  return known([
    [t('measure.area'), figures.crossesItself ? t('measure.crosses') : null],
    [t(area === null ? 'measure.length' : 'measure.area'), inUnits.join('\n= ')],
    [t('trust.method'), t(area === null ? 'measure.methodLength' : 'trust.methodSketch')],
    ...(area === null
      ? ([
          [t('trust.lineLength'), metres(lengthMetres)],
          [t('measure.planeLength'), planeLengthText(lengthMetres, figures.planeLengthMetres)],
        ] as [string, string][])
      : ([
          [t('trust.ellipsoid'), areaText(area)],
          [t('trust.plane'), planeText(area, figures.planeSquareMetres ?? 0)],
          [t('trust.perimeter'), metres(lengthMetres)],
        ] as [string, string | null][])),
    [t('trust.planeSystem'), plane ? localized(plane.name) : null],
    [t('measure.segments'), shown.join(' + ') + (segments.length > MOST_SEGMENTS ? ' + …' : '')],
    [t('trust.corners'), cornersText(measure.points.map(({ position }) => position))],
    [
      t('trust.source'),
      [
        coarsest === null ? null : sourceText(words, coarsest),
        pixels.includes(null) ? t('trust.typed') : null,
      ]
        .filter(Boolean)
        .join('\n'),
    ],
    [t('trust.units'), area === null ? null : t('trust.unitsText')],
  ])
}

function planeLengthText(ellipsoid: number, plane: number): string {
  const ratio = ellipsoid > 0 ? ` (${(((plane - ellipsoid) / ellipsoid) * 100).toFixed(4)} %)` : ''
  return `${plane.toFixed(3)} m${ratio}`
}

export function measureText(words: Words, measure: Measure, language: Language): string {
  return factsText(words.t('measure.title'), measureFacts(words, measure, language))
}
