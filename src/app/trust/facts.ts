/** What stands behind a number, as label and value. Pure: the words come from `i18n/*`, the figures from the result. */
import type { TFunction } from 'i18next'
import type { LayerFinding, Project, ZoneFinding } from '../../check/types'
import { areasAgree, TOLERANCE } from '../../check/tolerance'
import type { Localized } from '../../geo/types'
import type { LayerSaid } from '../../workspace/layers/said'
import { distanceText, hectareText, percentText, squareMetreText } from '../../workspace/numbers'

export interface Fact {
  label: string
  value: string
}

export interface Words {
  t: TFunction
  localized: (text: Localized) => string
}

/** The card as plain text: one line a fact. */
export function factsText(title: string, facts: readonly Fact[]): string {
  return [title, ...facts.map(({ label, value }) => `${label}: ${value}`)].join('\n')
}

/** Leaves out what nothing is known of. */
export function known(facts: readonly [string, string | null][]): Fact[] {
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

/** Two areas, square metres, and whether they agree within what the engine allows. */
export function differenceText({ t }: Words, first: number, second: number): string {
  const difference = Math.abs(first - second)
  const text = t('trust.apart', { difference: differenceFigure(difference) })
  return `${text} · ${t(areasAgree(first, second) ? 'trust.agree' : 'trust.disagree')}`
}

/** Differences are far below what two places show: they are given to the power where they are small. */
function differenceFigure(squareMetres: number): string {
  if (squareMetres === 0) return '0'
  return squareMetres < 0.01 ? squareMetres.toExponential(1) : squareMetreText(squareMetres)
}

/** Whose line the number comes from. */
export function layerFacts({ t, localized }: Words, layer: LayerSaid): Fact[] {
  const { status } = layer
  const statusWord = status === 'reference' ? t('identify.reference') : t(`status.${status}`)
  return known([
    [t('trust.layer'), `${localized(layer.title)} · ${statusWord}`],
    [t('trust.version'), layer.version ?? t('check.noVersion')],
    [t('trust.source'), layer.source ? localized(layer.source) : t('trust.notStated')],
    [
      t('trust.accuracy'),
      layer.accuracyMetres === null ? t('trust.notStated') : `± ${distanceText(layer.accuracyMetres)}`,
    ],
    [t('trust.sha'), layer.dataSha256 ? layer.dataSha256.slice(0, 16) : null],
  ])
}

/** How much of a layer the project occupies. `claims`: whether areas may be stated. */
export function overlapFacts(words: Words, finding: LayerFinding, claims: boolean): Fact[] {
  const { t } = words
  const { overlapSquareMetres: first, secondAreaSquareMetres: second } = finding
  if (!claims) return [...layerFacts(words, finding), ...known([[t('trust.first'), t('trust.noClaim')]])]
  return [
    ...layerFacts(words, finding),
    ...known([
      [t('trust.method'), t('trust.methodOverlap')],
      [t('trust.first'), areaText(first)],
      [t('trust.second'), second === null ? t('trust.notComputed') : areaText(second)],
      [t('trust.difference'), second === null ? null : differenceText(words, first, second)],
      [t('trust.units'), t('trust.unitsText')],
      [t('trust.tolerance'), toleranceText(words)],
    ]),
  ]
}

/** The share that a layer takes of the project. */
export function percentFacts(words: Words, finding: LayerFinding, projectSquareMetres: number): Fact[] {
  const { t } = words
  return [
    ...known([
      [
        t('trust.formula'),
        `${areaText(finding.overlapSquareMetres)} ÷ ${areaText(projectSquareMetres)} = ${percentText(finding.percentOfProject)} %`,
      ],
    ]),
    ...overlapFacts(words, finding, true),
  ]
}

/** One zone of a layer: both methods are compared for the layer as a whole, and for each zone while it is computed. */
export function zoneFacts(words: Words, zone: ZoneFinding, finding: LayerFinding): Fact[] {
  const { t } = words
  return [
    ...known([
      [t('trust.zone'), [zone.name, zone.class].filter(Boolean).join(' · ')],
      [t('trust.zoneArea'), areaText(zone.overlapSquareMetres)],
      [t('trust.pieces'), String(zone.pieces)],
      [t('trust.width'), distanceText(zone.meanWidthMetres)],
      [t('trust.ofProject'), `${percentText(zone.percentOfProject)} %`],
      [t('trust.ofZone'), zone.percentOfZone === null ? null : `${percentText(zone.percentOfZone)} %`],
      [t('trust.whole'), `${hectareText(finding.overlapSquareMetres)} ${t('trust.hectares')}`],
    ]),
    ...overlapFacts(words, finding, true),
  ]
}

/** The nearest zone of a layer that is not touched. */
export function distanceFacts(words: Words, finding: LayerFinding): Fact[] {
  const { t } = words
  const { nearest } = finding
  return [
    ...layerFacts(words, finding),
    ...known([
      [t('trust.zone'), nearest ? nearest.zoneName || nearest.zoneId : null],
      [t('trust.method'), t('trust.methodDistance')],
      [t('trust.distance'), nearest ? `${nearest.metres.toFixed(3)} m` : null],
      [t('trust.tolerance'), toleranceText(words)],
    ]),
  ]
}

/** How far lines run inside zones, metres. */
export function lineFacts({ t }: Words, insideMetres: number | null, lengthMetres: number): Fact[] {
  const length = `${lengthMetres.toFixed(3)} m`
  const inside = insideMetres === null ? null : `${insideMetres.toFixed(3)} m`
  return known([
    [t('trust.method'), t('trust.lineMethod')],
    [t('trust.lineInside'), inside],
    [t('trust.lineLength'), length],
    [
      t('trust.formula'),
      lengthMetres > 0 && insideMetres !== null
        ? `${inside} ÷ ${length} = ${percentText((insideMetres / lengthMetres) * 100)} %`
        : null,
    ],
  ])
}

/** The area of a project: on the ellipsoid, in the plane, and as its file states it. */
export function projectFacts(words: Words, project: Project): Fact[] {
  const { t, localized } = words
  const { areaSquareMetres: first, planeAreaSquareMetres: plane, declaredAreaHectares: declared } = project
  return known([
    [t('trust.file'), project.source.file],
    [t('trust.system'), localized(project.source.crsHow)],
    [t('trust.method'), t('trust.methodProject')],
    [t('trust.ellipsoid'), areaText(first)],
    [t('trust.plane'), planeText(first, plane)],
    [t('trust.declared'), declaredText(project, declared)],
    [t('trust.shape'), t('trust.shapeText', { parts: project.parts, vertices: project.vertices })],
    [t('trust.units'), t('trust.unitsText')],
    [t('trust.sha'), project.source.sha256 ? project.source.sha256.slice(0, 16) : null],
  ])
}

/** An area in the plane, square metres, and how far it is from that on the ellipsoid; null where there is none. */
export function planeText(first: number, plane: number): string | null {
  if (plane <= 0) return null
  const ratio = first > 0 ? ` (${(((plane - first) / first) * 100).toFixed(4)} %)` : ''
  return `${areaText(plane)}${ratio}`
}

function declaredText({ areaSquareMetres }: Project, declaredHectares: number | null): string | null {
  if (declaredHectares === null) return null
  const gap = areaSquareMetres - declaredHectares * 10_000
  return `${declaredHectares} ha (${gap < 0 ? '−' : '+'}${areaText(Math.abs(gap))})`
}

/** An area as cards give it, square metres. */
export function areaText(squareMetres: number): string {
  return `${squareMetreText(squareMetres)} m²`
}

/** What separates 占用 from 相接. */
export function toleranceText({ t }: Words): string {
  return t('trust.toleranceText', {
    area: TOLERANCE.areaSquareMetres,
    width: TOLERANCE.widthMetres,
    gap: TOLERANCE.gapMetres,
  })
}
