/** What stands behind the smaller numbers of a check: contact, coverage, sums of zones, what avoiding takes off. */
import type { Avoidance } from '../../check/avoid'
import type { Piece } from '../../check/measure'
import type { LayerFinding, LineStretch, Project } from '../../check/types'
import { percentText } from '../../workspace/numbers'
import {
  areaText,
  differenceText,
  known,
  layerFacts,
  planeText,
  toleranceText,
  type Fact,
  type Words,
} from './facts'

/** So many summands are written out. */
const MOST_SUMMANDS = 12

/** Where project and zone only touch: how long, how far apart. */
export function contactFacts(words: Words, finding: LayerFinding): Fact[] {
  const { t } = words
  const { contact, zones } = finding
  const touching = zones.filter(({ outcome }) => outcome === 'touching').map(({ name, id }) => name || id)
  return [
    ...layerFacts(words, finding),
    ...known([
      [t('trust.zone'), touching.join(t('check.pause')) || null],
      [t('trust.shared'), contact ? `${contact.sharedMetres.toFixed(3)} m` : null],
      [t('trust.largestGap'), contact ? `${contact.gapMetres.toFixed(3)} m` : null],
      [t('trust.method'), t('trust.methodContact')],
      [t('trust.overlapSum'), areaText(finding.overlapSquareMetres)],
      [t('trust.tolerance'), toleranceText(words)],
    ]),
  ]
}

/** How much of the project the data of a layer speaks of. */
export function coveredFacts(words: Words, finding: LayerFinding, project: Project | null): Fact[] {
  const { t, localized } = words
  const assumed = finding.warnings.find(({ code }) => code === 'coverage-assumed')
  const percent = finding.coveredPercent
  return [
    ...layerFacts(words, finding),
    ...known([
      [t('trust.coverage'), assumed ? localized(assumed.message) : t('trust.coverageStated')],
      [t('trust.method'), t('trust.methodCovered')],
      [
        t('trust.formula'),
        project
          ? `${areaText((project.areaSquareMetres * percent) / 100)} ÷ ${areaText(project.areaSquareMetres)} = ${percentText(percent)} %`
          : `${percentText(percent)} %`,
      ],
    ]),
  ]
}

/** The sum over zones beside what counts once: they differ where zones lie over one another. */
export function zoneSumFacts(words: Words, finding: LayerFinding): Fact[] {
  const { t } = words
  const hit = finding.zones.filter(({ overlapSquareMetres }) => overlapSquareMetres > 0)
  const sum = hit.reduce((total, zone) => total + zone.overlapSquareMetres, 0)
  const summands = hit
    .slice(0, MOST_SUMMANDS)
    .map(({ name, id, overlapSquareMetres }) => `${name || id} ${areaText(overlapSquareMetres)}`)
  return [
    ...layerFacts(words, finding),
    ...known([
      [t('trust.summands'), summands.join(' + ') + (hit.length > MOST_SUMMANDS ? ' + …' : '')],
      [t('trust.sum'), areaText(sum)],
      [t('trust.once'), areaText(finding.overlapSquareMetres)],
      [t('trust.twice'), areaText(sum - finding.overlapSquareMetres)],
      [t('trust.method'), t('trust.methodOverlap')],
    ]),
  ]
}

/** What of a result an avoidance is made of. */
export interface AvoidanceOf {
  project: Project
  avoidance: Avoidance
  layers: readonly LayerFinding[]
}

/** What is left of a project, or what is cut off: three areas that must close. */
export function avoidanceFacts(words: Words, { project, avoidance, layers }: AvoidanceOf): Fact[] {
  const { t } = words
  const left = avoidance.remaining?.areaSquareMetres ?? 0
  const [whole, cut] = [project.areaSquareMetres, avoidance.cutSquareMetres]
  return known([
    [t('trust.file'), project.source.file],
    ...layers.map((layer): [string, string] => [t('trust.takenOff'), layerLine(words, layer)]),
    [t('trust.method'), t('trust.methodAvoid')],
    [t('trust.before'), areaText(whole)],
    [t('trust.cutOff'), areaText(cut)],
    [t('trust.left'), areaText(left)],
    [
      t('trust.plane'),
      avoidance.remaining ? planeText(left, avoidance.remaining.planeAreaSquareMetres) : null,
    ],
    [t('trust.closure'), `${areaText(whole)} − ${areaText(cut)} − ${areaText(left)}`],
    [t('trust.difference'), differenceText(words, whole - cut, left)],
    [t('trust.notCut'), avoidance.notCut.join(t('check.pause')) || null],
    [t('trust.units'), t('trust.unitsText')],
    [t('trust.sha'), project.source.sha256 ? project.source.sha256.slice(0, 16) : null],
  ])
}

/** A piece that is too small or too narrow to use. */
export function sliverFacts(
  words: Words,
  { areaSquareMetres, perimeterMetres, meanWidthMetres }: Piece,
): Fact[] {
  const { t } = words
  return known([
    [t('trust.method'), t('trust.methodSliver')],
    [t('trust.ellipsoid'), areaText(areaSquareMetres)],
    [t('trust.perimeter'), `${perimeterMetres.toFixed(3)} m`],
    [
      t('trust.formula'),
      `2 × ${areaText(areaSquareMetres)} ÷ ${perimeterMetres.toFixed(3)} m = ${meanWidthMetres.toFixed(3)} m`,
    ],
    [t('trust.tolerance'), t('trust.sliverTolerance')],
  ])
}

/** A stretch of a line that has to move. */
export function stretchFacts({ t }: Words, { from, to, metres }: LineStretch): Fact[] {
  const place = ([lon, lat]: readonly number[]) => `${lon?.toFixed(9)}, ${lat?.toFixed(9)}`
  return known([
    [t('trust.from'), place(from)],
    [t('trust.to'), place(to)],
    [t('trust.lineInside'), `${metres.toFixed(3)} m`],
    [t('trust.method'), t('trust.lineMethod')],
  ])
}

function layerLine({ t, localized }: Words, layer: LayerFinding): string {
  return [
    localized(layer.title),
    layer.version ?? t('check.noVersion'),
    layer.source ? localized(layer.source) : null,
    layer.dataSha256?.slice(0, 16),
  ]
    .filter(Boolean)
    .join(' · ')
}
