import type { LayerFinding, LayerRole, Project, Verdict, VerdictLevel, ZoneFinding } from '../types'
import { VERDICT_LEVELS } from '../types'
import { APPROXIMATE_CODE } from '../tolerance'
import { OUTSIDE_GROWTH_BOUNDARY, readingFor, REQUIRED_ROLES, type Reading } from './readings'
import type { Hit, VerdictParts } from './parts'
import { verdictText } from './text'

/**
 * The conclusion that the data allows. Only layers that the person declared statutory make one; the synthetic
 * example makes one of its own that is marked as such. The word 合规 is never written: a machine cannot know.
 */
export function makeVerdict(project: Project, findings: readonly LayerFinding[]): Verdict {
  if (project.warnings.some(({ code }) => code === APPROXIMATE_CODE)) return noVerdict()
  const counted = findings.filter((finding) => finding.status === (project.demo ? 'demo' : 'statutory'))
  const hits = counted.flatMap(hitsOf).sort((a, b) => rank(a.reading.level) - rank(b.reading.level))
  const missing = missingRoles(counted)
  const failedOthers = counted.filter(
    (finding) => !REQUIRED_ROLES.includes(finding.role) && !isComplete(finding),
  )
  const level = hits[0]?.reading.level ?? 'none'
  const parts: VerdictParts = {
    level,
    counted,
    hits,
    missing,
    undeclared: findings.filter((finding) => finding.status === 'user'),
    demo: project.demo,
  }
  return {
    level,
    incomplete: missing.length > 0 || failedOthers.length > 0,
    ruleIds: [...new Set(hits.flatMap((hit) => hit.reading.ruleIds))],
    missing: [...missing, ...failedOthers.map((finding) => finding.id)],
    text: verdictText(parts, failedOthers),
  }
}

/** A project whose place is known to a hundred metres only is shown, never judged. */
function noVerdict(): Verdict {
  return {
    level: 'none',
    incomplete: true,
    ruleIds: [],
    missing: [...REQUIRED_ROLES],
    text: {
      zh: '数据不全。项目坐标没有转换参数,位置只是近似,不能作出结论。',
      en: "Data incomplete. The project's coordinates have no transformation parameters and are approximate, so no conclusion can be drawn.",
    },
  }
}

function rank(level: VerdictLevel): number {
  return VERDICT_LEVELS.indexOf(level)
}

function hitsOf(finding: LayerFinding): Hit[] {
  if (finding.role === 'urban-growth-boundary') return growthBoundary(finding)
  if (finding.outcome === 'touching') {
    const { text, ruleIds } = readingFor(finding.role, '', '')
    return [{ finding, kind: 'touching', reading: { level: 'notice', ruleIds, text } }]
  }
  const occupied = finding.zones.filter((zone) => zone.outcome === 'occupied')
  if (finding.outcome !== 'occupied') return []
  return distinct(occupied.map((zone) => readingOfZone(finding, zone))).map((reading) => ({
    finding,
    reading,
    kind: 'occupied',
  }))
}

function readingOfZone(finding: LayerFinding, zone: ZoneFinding): Reading {
  return readingFor(finding.role, zone.class ?? '', `${zone.name} ${finding.title.zh}`)
}

function distinct(readings: readonly Reading[]): Reading[] {
  const byRules = new Map(readings.map((reading) => [reading.ruleIds.join() + reading.level, reading]))
  return [...byRules.values()]
}

/** Here the ground inside is the free one: what counts is what lies outside, as far as the data covers it. */
function growthBoundary(finding: LayerFinding): Hit[] {
  if (finding.outcome === 'failed' || finding.outcome === 'no-coverage') return []
  const inside = finding.outcome === 'occupied' ? finding.percentOfProject : 0
  const hits: Hit[] = []
  if (finding.coveredPercent - inside > 1e-4)
    hits.push({ finding, reading: OUTSIDE_GROWTH_BOUNDARY, kind: 'outside' })
  if (inside > 0) hits.push({ finding, reading: readingFor(finding.role, '', ''), kind: 'occupied' })
  return hits
}

function isComplete(finding: LayerFinding): boolean {
  return (
    finding.outcome !== 'failed' &&
    finding.outcome !== 'no-coverage' &&
    finding.coveredPercent >= 100 - 1e-6 &&
    !finding.zones.some((zone) => zone.outcome === 'failed')
  )
}

/** Required roles of which no counted layer covers the whole project without failure. */
function missingRoles(counted: readonly LayerFinding[]): LayerRole[] {
  return REQUIRED_ROLES.filter((role) => {
    const layers = counted.filter((finding) => finding.role === role)
    return !layers.some(isComplete) || layers.some((finding) => finding.outcome === 'failed')
  })
}
