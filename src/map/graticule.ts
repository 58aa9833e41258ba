/** Steps and lines of the graticule, and degrees as text on the frame. */
import type { Feature, FeatureCollection, LineString } from 'geojson'
import type { Box } from '../geo/types'

/** Minutes of arc. Each divides the next larger one or a degree, so lines stay when the step changes. */
export const STEP_MINUTES = [240, 120, 60, 30, 10, 5, 2, 1, 0.5, 0.2, 0.1] as const

/** The step, in degrees, that shows 4 to 8 lines (a few more at some) over a span; the finest for tiny spans. */
export function graticuleStep(spanDegrees: number): number {
  for (const minutes of STEP_MINUTES) {
    if (spanDegrees / (minutes / 60) >= 4.5) return minutes / 60
  }
  return (STEP_MINUTES.at(-1) ?? 1) / 60
}

/** The step for a view: the same for meridians and parallels, and for the ticks of the frame. */
export function stepOfBox([west, south, east, north]: Box): number {
  return graticuleStep(Math.max(east - west, (north - south) * 1.25))
}

/** Multiples of the step between two values, both included. */
export function graticuleValues(from: number, to: number, step: number): number[] {
  const values: number[] = []
  for (let index = Math.ceil(from / step - 1e-9); index * step <= to + 1e-9; index++) {
    // Through whole hundredths of a second, so that 93.5 is 93.5 and not 93.49999.
    values.push(Math.round(index * step * 360_000) / 360_000)
  }
  return values
}

/** Meridians and parallels over a box, one box further to each side so that panning does not show an end. */
export function graticule(box: Box, step: number): FeatureCollection {
  const [west, south, east, north] = box
  const [width, height] = [east - west, north - south]
  const [left, right] = [west - width, east + width]
  const [bottom, top] = [Math.max(-85, south - height), Math.min(85, north + height)]
  const line = (coordinates: [number, number][]): Feature<LineString> => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates },
  })
  const meridians = graticuleValues(left, right, step).map((lon) =>
    line([
      [lon, bottom],
      [lon, top],
    ]),
  )
  const parallels = graticuleValues(bottom, top, step).map((lat) =>
    line([
      [left, lat],
      [right, lat],
    ]),
  )
  return { type: 'FeatureCollection', features: [...meridians, ...parallels] }
}

/** `93°E`, `93°10′E`, `93°10′30″E`: as many parts as the value has. */
export function degreeText(value: number, axis: 'lon' | 'lat'): string {
  const half = axis === 'lon' ? (value < 0 ? 'W' : 'E') : value < 0 ? 'S' : 'N'
  const seconds = Math.round(Math.abs(value) * 3600)
  const [degrees, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor((seconds % 3600) / 60),
    seconds % 60,
  ]
  const two = (part: number) => String(part).padStart(2, '0')
  if (rest > 0) return `${degrees}°${two(minutes)}′${two(rest)}″${half}`
  return minutes > 0 ? `${degrees}°${two(minutes)}′${half}` : `${degrees}°${half}`
}
