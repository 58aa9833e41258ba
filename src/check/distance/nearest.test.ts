import { describe, expect, it } from 'vitest'
import { geodesicMetres } from '../../geo/distance'
import type { Position, Ring } from '../../geo/types'
import { randomNumbers, star } from '../overlap/testOracle'
import { buildTileSet } from '../tiles/tileSet'
import { nearestZone } from './nearest'

/** Brute force: geodesics between points spaced along all edges, and from them to all edges. */
function bruteForce(a: Ring, b: Ring): number {
  const points = (ring: Ring) =>
    ring.slice(1).flatMap((to, i): Position[] => {
      const from = ring[i]!
      return Array.from({ length: 60 }, (_, k): Position => [
        from[0] + ((to[0] - from[0]) * k) / 60,
        from[1] + ((to[1] - from[1]) * k) / 60,
      ])
    })
  let best = Infinity
  for (const p of points(a)) for (const q of points(b)) best = Math.min(best, geodesicMetres(p, q))
  return best
}

describe('nearest zone', () => {
  it('is never farther than a brute force over points on the edges, and nearly as near (30 pairs)', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const random = randomNumbers(seed)
      const one = star([95, 36], 0.01, 6, random)
      const far = 0.025 * 10 ** (2 * random())
      const two = star([95 + far, 36 + far * (random() - 0.5)], 0.01, 5, random)
      const found = nearestZone(buildTileSet([[[one]]]), buildTileSet([[[two]]]))
      const brute = bruteForce(one, two)
      expect(found?.metres).toBeLessThanOrEqual(brute + 1e-6)
      expect(found?.metres).toBeGreaterThan(brute * 0.97 - 20)
    }
  })

  it('measures to the middle of a long edge, not to its ends', () => {
    const wall: Ring = [
      [94, 36.001],
      [96, 36.001],
      [96, 36.1],
      [94, 36.1],
      [94, 36.001],
    ]
    const site: Ring = [
      [95, 35.99],
      [95.01, 35.99],
      [95.005, 36],
      [95, 35.99],
    ]
    const found = nearestZone(buildTileSet([[[site]]]), buildTileSet([[[wall]]]))
    expect(found?.metres).toBeCloseTo(geodesicMetres([95.005, 36], [95.005, 36.001]), 6)
  })

  it('chooses among zones, leaves out those not asked for, and knows when there is none', () => {
    const ring = (west: number): Ring => [
      [west, 36],
      [west + 0.01, 36],
      [west + 0.01, 36.01],
      [west, 36],
    ]
    const layer = buildTileSet([[[ring(95.2)]], [[ring(95.1)]], [[ring(95.3)]]])
    const site = buildTileSet([[[ring(95)]]])
    expect(nearestZone(site, layer)?.owner).toBe(1)
    expect(nearestZone(site, layer, (owner) => owner !== 1)?.owner).toBe(0)
    expect(nearestZone(site, buildTileSet([]))).toBeNull()
  })

  it('finds through the index what it finds one zone at a time (40 layers of 60 zones)', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const random = randomNumbers(seed)
      const zones = Array.from({ length: 60 }, (): Ring[][] => {
        const centre: Position = [95 + 4 * random(), 34 + 4 * random()]
        return [[star(centre, 0.02 + 0.3 * random() ** 4, 5 + Math.floor(40 * random()), random)]]
      })
      const site = buildTileSet([[[star([94.5, 36 + random()], 0.3, 60, random)]]], { thinVertices: 12 })
      const alone = zones.map((zone) => nearestZone(site, buildTileSet([zone]))!.metres)
      const found = nearestZone(site, buildTileSet(zones, { maxVertices: 16 }))
      expect(found?.metres).toBeCloseTo(Math.min(...alone), 6)
    }
  })
})
