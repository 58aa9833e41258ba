import { ECCENTRICITY_SQUARED, SEMI_MAJOR_METRES } from '../../geo/ellipsoid'
import type { PolygonRings, Position, Ring } from '../../geo/types'

/**
 * For tests: the area two polygons share on the ellipsoid by another way than the engine's. Every x at which an edge
 * begins, ends or crosses another splits the plane into slabs; in a slab the shapes are stacks of trapezoids, and the
 * area element M N cos B is integrated over them by Gauss-Legendre in both directions.
 */
export function oracleArea(a: readonly PolygonRings[], b: readonly PolygonRings[]): number {
  const edgesA = edgesOf(a)
  const edgesB = edgesOf(b)
  const xs = [...new Set([...ends(edgesA), ...ends(edgesB), ...crossings(edgesA, edgesB)])].sort(
    (p, q) => p - q,
  )
  let total = 0
  for (let i = 1; i < xs.length; i += 1) {
    const from = xs[i - 1]!
    const to = xs[i]!
    total += slabArea(edgesA, edgesB, from, to)
  }
  return total
}

interface Edge {
  x0: number
  y0: number
  x1: number
  y1: number
}

function edgesOf(polygons: readonly PolygonRings[]): Edge[] {
  const edges: Edge[] = []
  for (const polygon of polygons)
    for (const ring of polygon)
      for (let i = 1; i < ring.length; i += 1) {
        const [p, q] = ring[i - 1]![0] < ring[i]![0] ? [ring[i - 1]!, ring[i]!] : [ring[i]!, ring[i - 1]!]
        if (p[0] !== q[0]) edges.push({ x0: p[0], y0: p[1], x1: q[0], y1: q[1] })
      }
  return edges
}

function ends(edges: readonly Edge[]): number[] {
  return edges.flatMap(({ x0, x1 }) => [x0, x1])
}

function crossings(a: readonly Edge[], b: readonly Edge[]): number[] {
  const xs: number[] = []
  for (const p of a)
    for (const q of b) {
      const from = Math.max(p.x0, q.x0)
      const to = Math.min(p.x1, q.x1)
      if (from >= to) continue
      const before = heightAt(p, from) - heightAt(q, from)
      const after = heightAt(p, to) - heightAt(q, to)
      if (before * after < 0) xs.push(from + ((to - from) * before) / (before - after))
    }
  return xs
}

function heightAt(edge: Edge, x: number): number {
  return edge.y0 + ((edge.y1 - edge.y0) * (x - edge.x0)) / (edge.x1 - edge.x0)
}

/** Nodes and weights on [0, 1], five points. */
const GAUSS: [number, number][] = [
  [0.5, 0.28444444444444444],
  [0.5 - 0.26923465505284155, 0.23931433524968324],
  [0.5 + 0.26923465505284155, 0.23931433524968324],
  [0.5 - 0.453089922969332, 0.11846344252809454],
  [0.5 + 0.453089922969332, 0.11846344252809454],
]

function slabArea(a: readonly Edge[], b: readonly Edge[], from: number, to: number): number {
  const middle = (from + to) / 2
  const stack = (edges: readonly Edge[]) =>
    edges
      .filter(({ x0, x1 }) => x0 < middle && x1 > middle)
      .sort((p, q) => heightAt(p, middle) - heightAt(q, middle))
  const stackA = stack(a)
  const stackB = stack(b)
  let total = 0
  for (let i = 0; i + 1 < stackA.length; i += 2)
    for (let j = 0; j + 1 < stackB.length; j += 2) {
      const low = higher(stackA[i]!, stackB[j]!, middle, 1)
      const high = higher(stackA[i + 1]!, stackB[j + 1]!, middle, -1)
      if (heightAt(low, middle) < heightAt(high, middle)) total += trapezoid(low, high, from, to)
    }
  return total
}

function higher(p: Edge, q: Edge, x: number, sign: 1 | -1): Edge {
  return sign * (heightAt(p, x) - heightAt(q, x)) > 0 ? p : q
}

function trapezoid(low: Edge, high: Edge, from: number, to: number): number {
  let total = 0
  for (const [nodeX, weightX] of GAUSS) {
    const x = from + (to - from) * nodeX
    const bottom = heightAt(low, x)
    const height = heightAt(high, x) - bottom
    let column = 0
    for (const [nodeY, weightY] of GAUSS) column += weightY * element(bottom + height * nodeY)
    total += weightX * column * height
  }
  return total * (to - from) * (Math.PI / 180) ** 2
}

/** M N cos B in square metres per square radian. */
function element(latitude: number): number {
  const radians = (latitude * Math.PI) / 180
  const w = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) ** 2
  return (SEMI_MAJOR_METRES ** 2 * (1 - ECCENTRICITY_SQUARED) * Math.cos(radians)) / (w * w)
}

/** Reproducible numbers in [0, 1): mulberry32. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A simple polygon around a centre: corners in all directions at random distances, in degrees. */
export function star(centre: Position, radiusDegrees: number, corners: number, random: () => number): Ring {
  const ring: Ring = []
  const turn = random() * 7
  for (let corner = 0; corner < corners; corner += 1) {
    const angle = ((corner + 0.8 * random()) / corners) * 2 * Math.PI + turn
    const reach = radiusDegrees * (0.35 + 0.65 * random())
    ring.push([centre[0] + reach * Math.cos(angle), centre[1] + 0.8 * reach * Math.sin(angle)])
  }
  return [...ring, ring[0]!]
}

/** A star with, now and then, a hole: a small star around its centre. */
export function starPolygon(
  centre: Position,
  radiusDegrees: number,
  corners: number,
  random: () => number,
): PolygonRings {
  const shell = star(centre, radiusDegrees, corners, random)
  if (random() < 0.6) return [shell]
  return [shell, star(centre, radiusDegrees * 0.2, 3 + Math.floor(random() * 9), random).reverse()]
}
