import { areaSquareMetres, planeAreaSquareMetres } from '../geo/area'
import { toPlane } from '../geo/convert'
import type { SourceFeature, SourceFeatures } from '../geo/features'
import type { Note } from '../geo/note'
import { polygonsOf } from '../geo/polygons'
import { gaussKruegerZone, systemLabel, type CoordinateSystem } from '../geo/system'
import type { Box, Localized, LonLatPolygons } from '../geo/types'
import type { Project } from './types'
import { approximateNotes, withoutAreas } from './approximate'
import { declaredArea, declaredAreaAlarm } from './intake/declaredArea'
import { projectName, severalNames } from './intake/names'
import { groundOfPolygons, groundOfWidth, hasPolygons, needsWidth, type Ground } from './intake/parcels'
import { boundaryOf, statedFacts } from './intake/stated'
import { boxOfPolygons } from './overlap/pieces'

export interface ProjectOptions {
  id?: string
  /** Overrides the name found in the file. */
  name?: string
  /** Of the file, lower-case hexadecimal. */
  sha256?: string | null
  /** Turns lines into corridors and points into circles so wide, metres. */
  widthMetres?: number | null
  demo?: boolean
  /** What was understood when the coordinate system was decided. */
  notes?: readonly Note[]
}

/**
 * A project from what a reader returned: all parcels repaired and united in the file's own system, densified,
 * converted to EPSG:4490. Throws an InputError where there is nothing that has an area.
 */
export function buildProject(
  source: SourceFeatures,
  system: CoordinateSystem,
  how: Localized,
  options: ProjectOptions = {},
): Project {
  const ground = groundOf(source, system, options.widthMetres ?? null)
  const area = areaSquareMetres(ground.polygons)
  const bbox = boxOfPolygons(ground.polygons)
  const plane = planeArea(ground, system, bbox)
  const counted = countedFeatures(source, options.widthMetres ?? null)
  const declared = declaredArea(
    counted.map(({ properties }) => properties),
    area,
  )
  const warnings = [
    ...source.notes,
    ...(options.notes ?? []),
    ...ground.notes,
    ...approximateNotes(system, options.notes ?? []),
    ...(options.name === undefined ? severalNames(counted) : []),
    ...declared.notes,
    ...declaredAreaAlarm(declared, area, plane),
  ]
  return {
    id: options.id ?? `${source.file}${source.layer ? `#${source.layer}` : ''}`,
    name: options.name ?? projectName(source),
    source: {
      file: source.file,
      sha256: options.sha256 ?? null,
      format: source.format,
      crs: systemLabel(system),
      crsHow: how,
      encoding: source.encoding,
      encodingHow: source.encodingHow,
      parcels: counted.length,
    },
    polygons: ground.polygons,
    areaSquareMetres: area,
    planeAreaSquareMetres: plane,
    declaredAreaHectares: declared.hectares,
    bbox,
    parts: ground.polygons.length,
    vertices: vertexCount(ground.own ?? ground.polygons),
    demo: options.demo ?? false,
    lineWork: ground.lineWork,
    declaredAreaText: declared.text,
    warnings: system.approximate ? withoutAreas(warnings) : warnings,
    stated: statedFacts(source),
    boundary: ground.own ? boundaryOf(source, system, bbox) : null,
  }
}

function groundOf(source: SourceFeatures, system: CoordinateSystem, widthMetres: number | null): Ground {
  if (widthMetres !== null) return groundOfWidth(source, system, widthMetres)
  if (!hasPolygons(source)) throw needsWidth(source)
  return groundOfPolygons(source, system)
}

/** The features that make up the ground: without a width, lines and points beside the polygons do not. */
function countedFeatures({ features }: SourceFeatures, widthMetres: number | null): SourceFeature[] {
  return widthMetres === null ? features.filter(({ geometry }) => polygonsOf(geometry).length > 0) : features
}

/** In the file's own Gauss-Krueger plane where it has one, else in the 3-degree zone of the centre. */
function planeArea(ground: Ground, system: CoordinateSystem, bbox: Box): number {
  if (ground.own && system.kind === 'projected' && system.zoneWidth !== null)
    return planeAreaSquareMetres(ground.own)
  return planeAreaSquareMetres(toPlane(ground.polygons, gaussKruegerZone((bbox[0] + bbox[2]) / 2)))
}

/** Positions of all rings as GIS count them: with the closing repetition. */
function vertexCount(polygons: LonLatPolygons): number {
  return polygons.reduce((sum, polygon) => sum + polygon.reduce((inner, ring) => inner + ring.length, 0), 0)
}
