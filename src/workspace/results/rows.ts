import type { LayerFinding, Outcome } from '../../check/types'
import type { CheckState } from '../state'

/** Worst first: the order of rows, of counters, and what colours the verdict. */
export const OUTCOME_ORDER: readonly Outcome[] = ['occupied', 'touching', 'failed', 'no-coverage', 'clear']

/** The order of the counters above the table, as on the design board. */
export const COUNTER_ORDER: readonly Outcome[] = ['occupied', 'touching', 'clear', 'no-coverage', 'failed']

/** Rows of a check, as far as it has come. */
export function findingsOfCheck(check: CheckState | undefined): LayerFinding[] {
  if (!check) return []
  switch (check.kind) {
    case 'done':
      return check.result.layers
    case 'running':
    case 'cancelled':
      return check.findings
    case 'failed':
      return []
  }
}

/** Schematic layers stand in a block of their own, outside verdict, counters and table. */
export function splitFindings(findings: LayerFinding[]): {
  counted: LayerFinding[]
  schematic: LayerFinding[]
} {
  return {
    counted: sorted(findings.filter((finding) => finding.status !== 'schematic')),
    schematic: sorted(findings.filter((finding) => finding.status === 'schematic')),
  }
}

function sorted(findings: LayerFinding[]): LayerFinding[] {
  const rank = (finding: LayerFinding) => OUTCOME_ORDER.indexOf(finding.outcome)
  return findings
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => rank(a.finding) - rank(b.finding) || a.index - b.index)
    .map(({ finding }) => finding)
}

export type Counts = Record<Outcome, number>

export function countOutcomes(findings: LayerFinding[]): Counts {
  const counts: Counts = { occupied: 0, touching: 0, clear: 0, 'no-coverage': 0, failed: 0 }
  for (const finding of findings) counts[finding.outcome] += 1
  return counts
}

/** The worst outcome there is; null without rows. */
export function worstOutcome(findings: LayerFinding[]): Outcome | null {
  const counts = countOutcomes(findings)
  return OUTCOME_ORDER.find((outcome) => counts[outcome] > 0) ?? null
}

/** Overlaps smaller than this also carry the mark 疑似边界误差; it changes no outcome. */
export const SLIVER_SQUARE_METRES = 100

/** True where the nearest distance or the width of every overlap is below the stated accuracy of the lines. */
export function isWithinError(finding: LayerFinding): boolean {
  const accuracy = finding.accuracyMetres
  if (accuracy === null) return false
  if (finding.outcome === 'clear') return finding.nearest !== null && finding.nearest.metres < accuracy
  if (finding.outcome !== 'occupied') return false
  const widths = finding.zones
    .filter((zone) => zone.outcome === 'occupied')
    .map((zone) => zone.meanWidthMetres)
  return widths.length > 0 && Math.max(...widths) < accuracy
}
