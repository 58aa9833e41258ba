import type { Feature, Position } from 'geojson'

/** Where the feature's name belongs: its label point, a point itself, or the first position of the rest. */
export function labelPoint(feature: Feature): Position | null {
  const { label_lon: lon, label_lat: lat } = feature.properties ?? {}
  if (typeof lon === 'number' && typeof lat === 'number') return [lon, lat]
  return firstPosition(feature.geometry)
}

function firstPosition(value: unknown): Position | null {
  if (typeof value !== 'object' || value === null) return null
  if (!Array.isArray(value)) {
    const { coordinates, geometries } = value as { coordinates?: unknown; geometries?: unknown }
    return firstPosition(coordinates ?? geometries ?? null)
  }
  if (typeof value[0] === 'number' && typeof value[1] === 'number') return [value[0], value[1]]
  return firstPosition(value[0])
}
