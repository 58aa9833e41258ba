/**
 * Seeded layers and projects for the benchmark. Zones are ragged rings on a jittered grid over Qinghai (no two
 * overlap); parcels are small, corridors long and thin; all in degrees.
 */

/** Reproducible numbers in [0, 1): mulberry32. */
export function randomNumbers(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const EXTENT = { west: 90, south: 32, east: 102, north: 39 }
const MEAN_VERTICES_PER_ZONE = 204

/** Few zones are very large, most are small, as in real red lines: 20 to 40,000 vertices, 204 on average. */
function zoneSizes(vertices, random) {
  const count = Math.round(vertices / MEAN_VERTICES_PER_ZONE)
  const raw = Array.from({ length: count }, () => 20 * (1 - random()) ** -1.1)
  const sum = raw.reduce((total, size) => total + Math.min(size, 40000), 0)
  return raw.map((size) => Math.max(8, Math.round((Math.min(size, 40000) * vertices) / sum)))
}

/** @returns {[x: number, y: number][]} a closed ring */
function raggedRing([x, y], radiusX, radiusY, corners, random) {
  /** @type {[x: number, y: number][]} */
  const ring = []
  const phases = Array.from({ length: 6 }, () => random() * 2 * Math.PI)
  for (let i = 0; i < corners; i += 1) {
    const angle = (i / corners) * 2 * Math.PI
    let reach = 0.62
    phases.forEach((phase, k) => {
      reach += (0.22 / 2 ** k) * Math.sin(angle * 3 ** k + phase) * 0.8
    })
    const noise = 1 + 0.02 * (random() - 0.5)
    ring.push([x + radiusX * reach * noise * Math.cos(angle), y + radiusY * reach * noise * Math.sin(angle)])
  }
  const [first] = ring
  if (first) ring.push(first)
  return ring
}

/** About `vertices` vertices as a feature collection: `zones` zones, or all of them as parts of one. */
export function makeLayer(vertices, { seed = 1, asOne = false } = {}) {
  const random = randomNumbers(seed)
  const sizes = zoneSizes(vertices, random)
  const count = sizes.length
  const columns = Math.ceil(Math.sqrt((count * 12) / 7))
  const rows = Math.ceil(count / columns)
  const width = (EXTENT.east - EXTENT.west) / columns
  const height = (EXTENT.north - EXTENT.south) / rows
  const polygons = []
  for (let i = 0; i < count; i += 1) {
    const centre = [
      EXTENT.west + width * ((i % columns) + 0.5),
      EXTENT.south + height * (Math.floor(i / columns) + 0.5),
    ]
    polygons.push([raggedRing(centre, width * 0.45, height * 0.45, sizes[i], random)])
  }
  const feature = (id, coordinates) => ({
    type: 'Feature',
    properties: { BSM: String(id) },
    geometry: { type: 'MultiPolygon', coordinates },
  })
  const features = asOne ? [feature(1, polygons)] : polygons.map((polygon, i) => feature(i + 1, [polygon]))
  return { type: 'FeatureCollection', features }
}

/** Parcels of 5 to 60 corners, 100 m to 5 km across. */
export function makeParcels(count, seed = 2) {
  const random = randomNumbers(seed)
  return Array.from({ length: count }, () => {
    const centre = [91 + 10 * random(), 32.8 + 5.4 * random()]
    const radius = 0.0006 * 10 ** (1.6 * random())
    return [raggedRing(centre, radius, radius * 0.8, 5 + Math.floor(55 * random()), random)]
  })
}

/** Corridors 60 m wide and 20 to 200 km long, as polygons. */
export function makeCorridors(count, seed = 3) {
  const random = randomNumbers(seed)
  return Array.from({ length: count }, () => {
    let [x, y] = [91 + 8 * random(), 33 + 4 * random()]
    let direction = random() * 2 * Math.PI
    const steps = 20 + Math.floor(180 * random())
    const left = []
    const right = []
    const half = 0.0003
    for (let i = 0; i < steps; i += 1) {
      direction += 0.25 * (random() - 0.5)
      x += 0.01 * Math.cos(direction)
      y += 0.01 * Math.sin(direction)
      left.push([x - half * Math.sin(direction), y + half * Math.cos(direction)])
      right.unshift([x + half * Math.sin(direction), y - half * Math.cos(direction)])
    }
    const ring = [...right.reverse(), ...left.reverse()]
    return [[...ring, ring[0]]]
  })
}
