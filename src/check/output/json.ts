import { hectares, mu } from '../../geo/units'
import type { Language } from '../../geo/types'
import type { Note } from '../../geo/note'
import type { CheckResult, LayerFinding, LineWork, Project, ZoneFinding } from '../types'
import { ENGINE_VERSION } from '../version'

export interface CheckedProject {
  project: Project
  result: CheckResult
}

/** The object of `--format json`, schema qingping-check/1. Numbers are unrounded; fields may be added, never changed. */
export function checkJson(checked: readonly CheckedProject[], language: Language) {
  return {
    schema: 'qingping-check/1' as const,
    engine: { version: ENGINE_VERSION },
    projects: checked.map(({ project, result }) => projectJson(project, result, language)),
  }
}

function projectJson(project: Project, result: CheckResult, language: Language) {
  return {
    name: project.name,
    source: {
      file: project.source.file,
      sha256: project.source.sha256,
      format: project.source.format,
      crs: project.source.crs,
      crsHow: project.source.crsHow[language],
      encoding: project.source.encoding,
    },
    areaSquareMetres: project.areaSquareMetres,
    planeAreaSquareMetres: project.planeAreaSquareMetres,
    declaredAreaHectares: project.declaredAreaHectares,
    bbox: project.bbox,
    parts: project.parts,
    vertices: project.vertices,
    ...(project.lineWork ? { lineWork: lineWorkJson(project.lineWork) } : {}),
    warnings: project.warnings.map((one) => noteJson(one, language)),
    layers: result.layers.map((layer) => layerJson(layer, language)),
    verdict: {
      level: result.verdict.level,
      incomplete: result.verdict.incomplete,
      ruleIds: result.verdict.ruleIds,
      missing: result.verdict.missing,
      text: result.verdict.text[language],
    },
    checkedAt: result.checkedAt,
  }
}

function noteJson({ code, message }: Note, language: Language) {
  return { code, message: message[language] }
}

function layerJson(layer: LayerFinding, language: Language) {
  return {
    id: layer.id,
    title: layer.title[language],
    status: layer.status,
    role: layer.role,
    version: layer.version,
    accuracyMetres: layer.accuracyMetres,
    outcome: layer.outcome,
    overlapSquareMetres: layer.overlapSquareMetres,
    overlapHectares: hectares(layer.overlapSquareMetres),
    overlapMu: mu(layer.overlapSquareMetres),
    percentOfProject: layer.percentOfProject,
    coveredPercent: layer.coveredPercent,
    nearestMetres: layer.outcome === 'clear' ? (layer.nearest?.metres ?? null) : null,
    nearestZone: layer.outcome === 'clear' ? (layer.nearest?.zoneId ?? null) : null,
    contact: layer.contact,
    withinAccuracy: layer.withinAccuracy ?? null,
    secondAreaSquareMetres: layer.secondAreaSquareMetres,
    warnings: layer.warnings.map((one) => noteJson(one, language)),
    zones: layer.zones.map((zone) => zoneJson(zone, language)),
    // Only for projects made of lines or points by a width.
    ...(layer.lineWork ? { lineWork: layer.lineWork } : {}),
  }
}

function lineWorkJson({ lines, points, widthMetres, lengthMetres }: LineWork) {
  return { lines: lines.length, points: points.length, widthMetres, lengthMetres }
}

function zoneJson(zone: ZoneFinding, language: Language) {
  return {
    id: zone.id,
    name: zone.name,
    class: zone.class,
    outcome: zone.outcome,
    reason: zone.reason?.[language] ?? null,
    overlapSquareMetres: zone.overlapSquareMetres,
    percentOfProject: zone.percentOfProject,
    percentOfZone: zone.percentOfZone,
    pieces: zone.pieces,
    meanWidthMetres: zone.meanWidthMetres,
  }
}
