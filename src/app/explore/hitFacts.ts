/** The facts of a card, one list for the screen and for the copied text. */
import type { TFunction } from 'i18next'
import type { Described } from '../../workspace/identify/identified'
import type { Fact, Words } from '../trust/facts'

export interface HitFact extends Fact {
  /** A number that says how it came about. */
  isNumber?: boolean
}

/** Everything for the copied text: the evidence too, which has boxes of its own on the card. */
export function copiedFacts(t: TFunction, described: Described): Fact[] {
  const { name, extent } = described
  return [
    ...(name ? [{ label: t('identify.name'), value: t(`identify.${name}`) }] : []),
    ...(extent ? [{ label: t('identify.extent'), value: t(`identify.${extent}`) }] : []),
    ...hitFacts(t, described),
  ]
}

/** What the data says of a hit, in the order in which a reader asks. */
export function hitFacts(t: TFunction, described: Described): HitFact[] {
  const error =
    described.errorKilometres === null
      ? described.accuracy
      : t('identify.plusMinus', { value: described.errorKilometres })
  const standing =
    described.standing === null
      ? null
      : t(described.standing === 'study' ? 'identify.study' : 'identify.listedState')
  const rows: [label: string, value: string | null, isNumber?: boolean][] = [
    [t('identify.drawn'), described.drawn],
    [t('identify.error'), error],
    [t('identify.confidence'), described.confidence ? t(`identify.${described.confidence}`) : null],
    [t('identify.state'), standing],
    [t('identify.class'), described.class],
    [t('identify.officialArea'), area(t, described.officialAreaKm2), true],
    [t('identify.drawnArea'), area(t, described.drawnAreaKm2), true],
    [t('identify.gap'), gapText(described), true],
    [t('identify.areaNote'), described.areaNote],
    ...described.attributes.map(({ label, value }): [string, string] => [label, value]),
    [t('identify.note'), described.note],
    [t('identify.cited'), described.summary ? null : described.citation],
    [t('identify.use'), useText(t, described)],
    [t('identify.source'), [described.source, described.licence].filter(Boolean).join(' · ') || null],
  ]
  return rows.flatMap(([label, value, isNumber = false]) => (value ? [{ label, value, isNumber }] : []))
}

function useText(t: TFunction, { extent }: Described): string | null {
  if (extent === 'schematic') return t('identify.useSchematic')
  return extent === 'reference' ? t('identify.useReference') : null
}

function area(t: TFunction, value: number | null): string | null {
  if (value === null) return null
  return t('identify.kilometres', { value: value.toLocaleString('en').replaceAll(',', '\u2009') })
}

/** How far the drawn area is from the published one, with its sign: `+12 %`; null where one of them is missing. */
function gapText({ officialAreaKm2, drawnAreaKm2 }: Described): string | null {
  if (!officialAreaKm2 || drawnAreaKm2 === null) return null
  const percent = Math.round((100 * (drawnAreaKm2 - officialAreaKm2)) / officialAreaKm2)
  return `${percent > 0 ? '+' : ''}${percent} %`.replace('-', '\u2212')
}

/** How the areas of a card came about: the published one is copied, the drawn one computed when the pack was built. */
export function areaFacts({ t }: Words, described: Described): Fact[] {
  const { officialAreaKm2: official, drawnAreaKm2: drawn } = described
  const rows: [string, string | null][] = [
    [t('trust.layer'), described.line],
    [t('trust.source'), described.source],
    [t('trust.document'), described.citation],
    [t('trust.officialArea'), official === null ? null : `${official} km² · ${t('trust.methodOfficial')}`],
    [t('trust.drawnArea'), drawn === null ? null : `${drawn} km²`],
    [
      t('trust.method'),
      drawn === null
        ? null
        : t(described.extent === 'reference' ? 'trust.methodReference' : 'trust.methodDrawn'),
    ],
    [
      t('trust.gap'),
      official === null || drawn === null
        ? null
        : `${(drawn - official).toFixed(1)} km² (${gapText(described)})`,
    ],
    [t('trust.howDrawn'), described.drawn],
    [
      t('trust.error'),
      described.errorKilometres === null ? described.accuracy : `± ${described.errorKilometres} km`,
    ],
    [t('trust.use'), useText(t, described)],
  ]
  return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}
