import { hectares, mu } from '../../geo/units'
import type { Language } from '../../geo/types'
import type { Note } from '../../geo/note'
import type { CheckResult, LayerFinding, LineWork, Project, ZoneFinding } from '../types'
import { claimsAreas, withoutAreas } from '../approximate'
import { ENGINE_VERSION } from '../version'

export interface CheckedProject {
  project: Project
  result: CheckResult
}

/**
 * The object of `--format json`, schema qingping-check/1. Numbers are unrounded; fields may be added, never changed.
 * Where positions are approximate no area is claimed: areas and shares are null, beside `approximate: true`.
 */
export function checkJson(checked: readonly CheckedProject[], language: Language) {
  return {
    schema: 'qingping-check/1' as const,
    engine: { version: ENGINE_VERSION },
    projects: checked.map(({ project, result }) => projectJson(project, result, language)),
  }
}

function projectJson(project: Project, result: CheckResult, language: Language) {
  const claimed = claimsAreas(project)
  return {
    name: project.name,
    source: {
      file: project.source.file,
      sha256: project.source.sha256,
      format: project.source.format,
      crs: project.source.crs,
      crsHow: project.source.crsHow[language],
      ...(project.source.crsParameters ? { crsParameters: project.source.crsParameters } : {}),
      encoding: project.source.encoding,
    },
    ...(claimed ? {} : { approximate: true }),
    areaSquareMetres: claimed ? project.areaSquareMetres : null,
    planeAreaSquareMetres: claimed ? project.planeAreaSquareMetres : null,
    declaredAreaHectares: project.declaredAreaHectares,
    declaredAreaText: project.declaredAreaText?.[language] ?? null,
    bbox: project.bbox,
    parts: project.parts,
    vertices: project.vertices,
    ...(project.lineWork ? { lineWork: lineWorkJson(project.lineWork) } : {}),
    warnings: project.warnings.map((one) => noteJson(one, language)),
    layers: result.layers.map((layer) => layerJson(project, layer, language)),
    verdict: {
      level: result.verdict.level,
      incomplete: result.verdict.incomplete,
      ruleIds: result.verdict.ruleIds,
      missing: result.verdict.missing,
      text: result.verdict.text[language],
      reasons: (result.verdict.reasons ?? []).map(({ code, text }) => ({ code, text: text[language] })),
      reminders: (result.verdict.reminders ?? []).map(({ ruleId, text }) => ({
        ruleId,
        text: text[language],
      })),
    },
    checkedAt: result.checkedAt,
  }
}

function noteJson({ code, message }: Note, language: Language) {
  return { code, message: message[language] }
}

function layerJson(project: Project, layer: LayerFinding, language: Language) {
  const claimed = claimsAreas(project, layer)
  const warnings = claimed ? layer.warnings : withoutAreas(layer.warnings)
  const overlap = claimed ? layer.overlapSquareMetres : null
  return {
    id: layer.id,
    title: layer.title[language],
    status: layer.status,
    role: layer.role,
    version: layer.version,
    ...(layer.dataSha256 ? { dataSha256: layer.dataSha256 } : {}),
    accuracyMetres: layer.accuracyMetres,
    outcome: layer.outcome,
    ...(claimed ? {} : { approximate: true }),
    overlapSquareMetres: overlap,
    overlapHectares: overlap === null ? null : hectares(overlap),
    overlapMu: overlap === null ? null : mu(overlap),
    percentOfProject: claimed ? layer.percentOfProject : null,
    coveredPercent: layer.coveredPercent,
    nearestMetres: layer.outcome === 'clear' ? (layer.nearest?.metres ?? null) : null,
    nearestZone: layer.outcome === 'clear' ? (layer.nearest?.zoneId ?? null) : null,
    contact: layer.contact,
    withinAccuracy: layer.withinAccuracy ?? null,
    secondAreaSquareMetres: claimed ? layer.secondAreaSquareMetres : null,
    warnings: warnings.map((one) => noteJson(one, language)),
    zones: layer.zones.map((zone) => zoneJson(zone, language, claimed)),
    // Only for projects made of lines or points by a width.
    ...(layer.lineWork ? { lineWork: layer.lineWork } : {}),
  }
}

function lineWorkJson({ lines, points, widthMetres, lengthMetres }: LineWork) {
  return { lines: lines.length, points: points.length, widthMetres, lengthMetres }
}

function zoneJson(zone: ZoneFinding, language: Language, claimed: boolean) {
  return {
    id: zone.id,
    name: zone.name,
    class: zone.class,
    outcome: zone.outcome,
    reason: zone.reason?.[language] ?? null,
    overlapSquareMetres: claimed ? zone.overlapSquareMetres : null,
    percentOfProject: claimed ? zone.percentOfProject : null,
    percentOfZone: claimed ? zone.percentOfZone : null,
    pieces: zone.pieces,
    meanWidthMetres: zone.meanWidthMetres,
  }
}
