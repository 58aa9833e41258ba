/** Rivers and lakes end with their extract: outside the province they fade before, so that no cut is seen. */
import type { FeatureCollection, Position } from 'geojson'
import { GROUND } from '../../../layers/base'
import { symbolOfLayer } from '../../../layers/symbols'
import type { Box } from '../../geo/types'
import type { Scene } from '../types'
import { derived, linesOf, polygonsOf } from './derive'
import type { PlanBuilder } from './plan'

const STEPS = 10
const STEP_OPACITY = 0.35
/** Air round the province before the fading begins, and its greatest width; degrees. */
const AIR = 0.04
const WIDEST = 0.9

function boxOf(data: FeatureCollection): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { geometry } of data.features) {
    for (const [x = 0, y = 0] of [...linesOf(geometry).flat(), ...polygonsOf(geometry).flat(2)]) {
      box[0] = Math.min(box[0], x)
      box[1] = Math.min(box[1], y)
      box[2] = Math.max(box[2], x)
      box[3] = Math.max(box[3], y)
    }
  }
  return box
}

function ringOf([west, south, east, north]: Box): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}

const WORLD: Box = [-180, -85, 180, 85]

/**
 * Frames from the province to the end of the data, one round the other, each denser than the one inside it: a pixel is
 * covered once.
 */
export function veils(province: Box, water: Box): FeatureCollection {
  const side = (index: number, outward: 1 | -1, share: number): number => {
    const [inner = 0, end = 0] = [province[index], water[index]]
    const from = inner + outward * AIR
    // Data that ends inside the province, or just at its border, has no room to fade.
    const room = (end - from) * outward
    if (room <= AIR) return from
    return end - outward * Math.min(WIDEST, room) * (1 - share)
  }
  const holes = Array.from({ length: STEPS }, (_, step): Box => {
    const share = (step / (STEPS - 1)) * 0.96
    return [side(0, -1, share), side(1, -1, share), side(2, 1, share), side(3, 1, share)]
  })
  const features = holes.map((hole, step) => ({
    type: 'Feature' as const,
    properties: { opacity: step === STEPS - 1 ? 1 : 1 - (1 - STEP_OPACITY) ** (step + 1) },
    geometry: {
      type: 'Polygon' as const,
      coordinates: [ringOf(holes[step + 1] ?? WORLD), ringOf(hole).reverse()],
    },
  }))
  return { type: 'FeatureCollection', features }
}

/** Adds the fading where the scene has a province and rivers that reach beyond it. */
export function addWaterEdge(builder: PlanBuilder, scene: Scene): void {
  const of = (key: string) => scene.layers.find(({ layer }) => symbolOfLayer(layer).key === key)?.data
  const [province, rivers] = [of('province'), of('river')]
  if (!province || !rivers || province.features.length === 0 || rivers.features.length === 0) return
  const data = derived(rivers, 'water-edge', () => veils(boxOf(province), boxOf(rivers)))
  builder.add(
    'rivers',
    {
      id: 'water-edge',
      type: 'fill',
      source: builder.source('water-edge', data),
      paint: {
        'fill-color': GROUND.outside,
        'fill-opacity': ['get', 'opacity'],
        'fill-antialias': false,
      },
    },
    5,
  )
}
