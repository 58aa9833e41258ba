import type { Feature, FeatureCollection, MultiPolygon } from 'geojson'
import type { CheckResult, Project } from '../../check/types'

/**
 * The overlaps themselves, one feature for each zone that is occupied or touched, in degrees of EPSG:4490. Areas
 * are unrounded. Features of schematic layers say so in `status`.
 */
export function overlapPieces(project: Project, result: CheckResult): FeatureCollection<MultiPolygon> {
  const features = result.layers.flatMap((layer) =>
    layer.zones
      .filter((zone) => zone.overlap.length > 0)
      .map((zone): Feature<MultiPolygon> => ({
        type: 'Feature',
        properties: {
          project: project.name,
          layer: layer.title.zh,
          layerId: layer.id,
          status: layer.status,
          role: layer.role,
          version: layer.version,
          zoneId: zone.id,
          zone: zone.name,
          class: zone.class,
          outcome: zone.outcome,
          overlapSquareMetres: zone.overlapSquareMetres,
          percentOfProject: zone.percentOfProject,
          demo: project.demo,
        },
        geometry: { type: 'MultiPolygon', coordinates: zone.overlap },
      })),
  )
  return { type: 'FeatureCollection', features }
}
