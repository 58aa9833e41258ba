import type { Feature, FeatureCollection, MultiPolygon } from 'geojson'
import type { Language } from '../../geo/types'
import type { CheckedProject } from './json'
import { claimsAreas, NO_AREA_CLAIM } from '../approximate'
import { outcomeWord } from './words'

/** `--format geojson`: the overlap of every zone that is hit, longitude/latitude (EPSG:4490), unrounded. */
export function checkGeoJson(checked: readonly CheckedProject[], language: Language): FeatureCollection {
  const features: Feature<MultiPolygon>[] = []
  for (const { project, result } of checked)
    for (const layer of result.layers)
      for (const zone of layer.zones) {
        if (zone.overlap.length === 0) continue
        features.push({
          type: 'Feature',
          geometry: { type: 'MultiPolygon', coordinates: zone.overlap },
          properties: {
            project: project.name,
            layer: layer.title[language],
            layerId: layer.id,
            status: layer.status,
            role: layer.role,
            zone: zone.name,
            zoneId: zone.id,
            class: zone.class,
            outcome: zone.outcome,
            outcomeText: outcomeWord(zone.outcome, layer.status)[language],
            ...(claimsAreas(project, layer)
              ? { overlapSquareMetres: zone.overlapSquareMetres }
              : { overlapSquareMetres: null, approximate: true, note: NO_AREA_CLAIM[language] }),
          },
        })
      }
  return { type: 'FeatureCollection', features }
}
