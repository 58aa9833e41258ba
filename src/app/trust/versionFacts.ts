/** What stands behind the areas of kept versions and of their comparison. */
import { areasAgree } from '../../check/tolerance'
import type { Comparison, ComparisonRow } from '../../workspace/library/port'
import type { KeptVersion } from '../../workspace/library/types'
import { areaText, differenceText, known, type Fact, type Words } from './facts'

/** One version in a line: title, version or approval, file, hash of the kept zones. */
function versionLine({ t }: Words, kept: KeptVersion | null): string | null {
  if (!kept) return null
  const { provenance, zones, file } = kept
  return [
    kept.title,
    provenance.version || provenance.approval || t('check.noVersion'),
    provenance.source || t('trust.notStated'),
    provenance.date,
    file,
    `SHA-256 ${zones.sha256.slice(0, 16)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

export interface Compared {
  comparison: Comparison
  older: KeptVersion | null
  newer: KeptVersion | null
}

function bothVersions(words: Words, { older, newer }: Compared): [string, string | null][] {
  const { t } = words
  return [
    [t('trust.older'), versionLine(words, older)],
    [t('trust.newer'), versionLine(words, newer)],
  ]
}

/** What came or went between two versions, all zones together; both sums must close. */
export function comparisonFacts(words: Words, of: Compared): Fact[] {
  const { t } = words
  const { oldSquareMetres, newSquareMetres, addedSquareMetres, removedSquareMetres } = of.comparison
  const balance = oldSquareMetres - removedSquareMetres + addedSquareMetres
  return known([
    ...bothVersions(words, of),
    [t('trust.method'), t('trust.methodVersions')],
    [t('trust.oldSum'), areaText(oldSquareMetres)],
    [t('trust.came'), areaText(addedSquareMetres)],
    [t('trust.went'), areaText(removedSquareMetres)],
    [t('trust.newSum'), areaText(newSquareMetres)],
    [
      t('trust.closure'),
      `${areaText(oldSquareMetres)} − ${areaText(removedSquareMetres)} + ${areaText(addedSquareMetres)} = ${areaText(balance)}`,
    ],
    [t('trust.difference'), balanceText(words, balance, newSquareMetres)],
    [t('trust.units'), t('trust.unitsText')],
    [t('trust.tolerance'), t('trust.toleranceVersions')],
  ])
}

/** One zone in both versions. */
export function comparedZoneFacts(words: Words, row: ComparisonRow, of: Compared): Fact[] {
  const { t } = words
  const stays = row.staysIn?.squareMetres ?? 0
  const was = row.wasIn?.squareMetres ?? 0
  const balance = row.oldSquareMetres - row.removedSquareMetres - stays + row.addedSquareMetres + was
  return known([
    ...bothVersions(words, of),
    [t('trust.zone'), [row.zoneId, row.name].filter(Boolean).join(' · ')],
    [t('trust.method'), t('trust.methodVersions')],
    [t('trust.oldZone'), areaText(row.oldSquareMetres)],
    [t('trust.went'), areaText(row.removedSquareMetres)],
    [t('trust.staysIn'), row.staysIn ? elsewhereText(stays, row.staysIn.zones) : null],
    [t('trust.came'), areaText(row.addedSquareMetres)],
    [t('trust.wasIn'), row.wasIn ? elsewhereText(was, row.wasIn.zones) : null],
    [t('trust.newZone'), areaText(row.newSquareMetres)],
    [t('trust.closure'), `${t('trust.zoneClosure')} = ${areaText(balance)}`],
    [t('trust.difference'), balanceText(words, balance, row.newSquareMetres)],
    [t('trust.units'), t('trust.unitsText')],
    [t('trust.tolerance'), t('trust.toleranceVersions')],
  ])
}

/** The areas of one kept version: the sum of its zones, and the ground that they cover. */
export function keptFacts(words: Words, kept: KeptVersion): Fact[] {
  const { t, localized } = words
  const { areaSquareMetres: sum, groundSquareMetres, zones, vertices } = kept.validation
  const ground = groundSquareMetres ?? null
  return known([
    [t('trust.layer'), `${kept.title} · ${t(kept.statutory ? 'status.statutory' : 'status.user')}`],
    [t('trust.version'), kept.provenance.version || kept.provenance.approval || t('check.noVersion')],
    [t('trust.source'), kept.provenance.source || t('trust.notStated')],
    [t('trust.file'), kept.file],
    [t('trust.system'), `${localized(kept.system.name)} · ${localized(kept.system.how)}`],
    [t('trust.method'), t('trust.methodKept')],
    [t('trust.keptSum'), areaText(sum)],
    [t('trust.keptGround'), ground === null ? t('trust.notComputed') : areaText(ground)],
    [t('trust.twice'), ground === null ? null : areaText(Math.max(0, sum - ground))],
    [t('trust.shape'), t('trust.keptShape', { zones, vertices })],
    [t('trust.units'), t('trust.unitsText')],
    [t('trust.sha'), kept.zones.sha256.slice(0, 16)],
  ])
}

/** Sums that do not close are no fault where zones of one version lie over one another: that is said. */
function balanceText(words: Words, balance: number, end: number): string {
  if (areasAgree(balance, end)) return differenceText(words, balance, end)
  return words.t('trust.notClosed', { difference: areaText(Math.abs(balance - end)) })
}

function elsewhereText(squareMetres: number, zones: readonly string[]): string {
  return [areaText(squareMetres), zones.join(', ')].filter(Boolean).join(' · ')
}
