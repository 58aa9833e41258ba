import { describe, expect, it } from 'vitest'
import { collection, file, run, runJson, square } from './testRun'

/** Degrees that are about so many metres east at 36.4 N, and north. */
const EAST = 1 / 89700
const NORTH = 1 / 111000

function polygon(...rings: number[][][]) {
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: rings } }
}

function box(lon: number, lat: number, width: number, height = width): number[][] {
  return [
    [lon, lat],
    [lon + width, lat],
    [lon + width, lat + height],
    [lon, lat + height],
    [lon, lat],
  ]
}

/** Far zones stretch the assumed coverage over the ground of the tests. */
const FAR = [square(94.5, 36, 0.01), square(95.4, 36.8, 0.01)]
const BOWTIE = [
  [94.9, 36.4],
  [94.91, 36.41],
  [94.91, 36.4],
  [94.9, 36.41],
  [94.9, 36.4],
]

const site = polygon(box(94.9, 36.4, 0.01))

async function check(project: unknown, ...zones: unknown[]) {
  const { status, lines, json } = await runJson(
    file('shape.geojson', collection(project)),
    '--against',
    file('shape-zones.geojson', collection(...zones, ...FAR)),
  )
  expect([status, lines]).toEqual([0, []])
  const [one] = json.projects
  const [layer] = one?.layers ?? []
  if (!one || !layer) throw new Error('nothing checked')
  return { area: one.areaSquareMetres, layer, codes: layer.warnings.map(({ code }) => code) }
}

describe('unusual shapes, end to end', () => {
  it.each([
    ['a common corner', polygon(box(94.91, 36.41, 0.01)), 'touching'],
    ['a common edge', polygon(box(94.91, 36.4, 0.01)), 'touching'],
    ['a gap of 3 cm', polygon(box(94.91 + 0.03 * EAST, 36.4, 0.01)), 'touching'],
    ['a gap of 7 cm', polygon(box(94.91 + 0.07 * EAST, 36.4, 0.01)), 'clear'],
    [
      'a sliver of a tenth of a millimetre along the edge',
      polygon(box(94.91 - 1e-9, 36.39, 0.03)),
      'touching',
    ],
    ['a sliver of a millimetre along the edge', polygon(box(94.91 - 1e-8, 36.39, 0.03)), 'touching'],
    ['the hole of a zone', polygon(box(94.89, 36.39, 0.03), box(94.9, 36.4, 0.01)), 'touching'],
    ['the very zone', polygon(box(94.9, 36.4, 0.01)), 'occupied'],
    ['two zones on the same ground', polygon(box(94.89, 36.39, 0.03)), 'occupied'],
  ])('%s', async (_name, zone, outcome) => {
    const { layer } = await check(site, zone, ...(_name.startsWith('two') ? [zone] : []))
    expect(layer.outcome).toBe(outcome)
    expect(layer.percentOfProject).toBeLessThanOrEqual(100)
  })

  it.each([
    ['0.4 m wide, wholly inside', polygon(box(94.92, 36.42, 0.4 * EAST, 0.01))],
    ['below 1 m2, wholly inside', polygon(box(94.92, 36.42, 0.4 * EAST, 2 * NORTH))],
    ['0.4 m wide, crossing', polygon(box(94.9, 36.42, 0.1, 0.4 * NORTH))],
    ['1e-9 degrees wide, wholly inside', polygon(box(94.92, 36.42, 1e-9, 0.01))],
  ])('a trench %s is occupied, and covered', async (_name, trench) => {
    const { layer, codes } = await check(trench, polygon(box(94.905, 36.4, 0.1)))
    expect(layer).toMatchObject({ outcome: 'occupied', coveredPercent: 100 })
    expect(codes).not.toContain('partly-covered')
  })

  /**
   * By GDAL 3.6: `ogr2ogr -segmentize 0.00002`, then `-t_srs "+proj=cea +ellps=GRS80"` and ST_Area; the bow-tie is half
   * of the square.
   */
  it.each([
    ['a square', site, 995374.394398],
    [
      'a hole that touches its shell',
      polygon(box(94.9, 36.4, 0.01), box(94.9, 36.402, 0.002)),
      955558.411576,
    ],
    ['a trench of 0.4 m', polygon(box(94.92, 36.42, 0.4 / 89700, 0.01)), 443.755885],
    ['a bow-tie', polygon(BOWTIE), 995374.394398 / 2],
  ])('%s has the area that GDAL computes', async (_name, project, squareMetres) => {
    const { area } = await check(project, polygon(box(94.905, 36.4, 0.1)))
    expect(Math.abs((area ?? 0) - squareMetres)).toBeLessThan(squareMetres * 1e-6)
  })

  it('a layer of polygons, lines and points says what is left out', async () => {
    const point = { type: 'Point', coordinates: [94.9, 36.4] }
    const line = {
      type: 'LineString',
      coordinates: [
        [94.9, 36.4],
        [94.95, 36.45],
      ],
    }
    const both = { type: 'GeometryCollection', geometries: [polygon(box(94.905, 36.4, 0.1)).geometry, point] }
    const { layer } = await check(site, ...[point, line, both].map((geometry) => ({ ...site, geometry })))
    expect(layer.outcome).toBe('occupied')
    expect(layer.warnings.find(({ code }) => code === 'geometry-left-out')?.message).toMatch(
      /^3 line or point/,
    )
  })

  it.each([
    ['points', { type: 'MultiPoint', coordinates: [[94.9, 36.4]] }],
    ['lines', { type: 'LineString', coordinates: box(94.9, 36.4, 0.01) }],
    ['nothing', null],
  ])('a layer of %s only is failed, never clear', async (_name, geometry) => {
    const layer = file('no-zones.geojson', collection({ ...site, geometry }))
    const { status, lines, json } = await runJson(file('shape.geojson', collection(site)), '--against', layer)
    expect(status).toBe(1)
    expect(lines).toHaveLength(1)
    expect(json.projects[0]?.layers[0]?.outcome).toBe('failed')
    expect(json.projects[0]?.layers[0]?.warnings.map(({ code }) => code)).toEqual(['layer-empty'])
  })

  it('a line that loses a point to a damaged coordinate is refused with --width', async () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [94.9, 36.4],
        [null, 36.45],
        [94.95, 36.45],
      ],
    }
    const path = file('line-bad.geojson', collection({ ...site, geometry: line }))
    const { status, lines } = await run(path, '--width', '40', '--layers', 'none')
    expect(status).toBe(1)
    expect(lines.join('\n')).toContain('Shape 1: the coordinate of point 2 is not a number (it is empty)')
  })

  it('a senselessly large coordinate is named, whatever else the numbers look like', async () => {
    const path = file('large.geojson', collection(polygon(box(94, 36, 1))).replace('95,37', '1e300,37'))
    const { lines } = await run(path, '--layers', 'none')
    expect(lines.join('\n')).toContain('point 3 is senselessly large and not on Earth (it says 1e+300)')
  })

  it.each([
    ['empty.geojson', ''],
    ['array.geojson', '[1,2,3]'],
    ['string.geojson', '"hello"'],
    ['deep.geojson', '['.repeat(100000)],
    ['hello.txt', 'hello world'],
    ['broken.kml', '<?xml version="1.0"?><kml><Document><Placemark><Polygon>'],
    ['nothing.zip', new Uint8Array([0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)])],
  ])('%s is one line of standard error, and JSON alone on standard output', async (name, content) => {
    const path = file(name, content)
    const { status, lines, json } = await runJson(path, '--against', path)
    expect(status).toBe(1)
    expect(
      lines.every((line) => /^[^\n]+: [^\n]+: [^\n]+$/u.test(line) && !/ {2}at |Error/u.test(line)),
    ).toBe(true)
    expect(json.projects).toEqual([])
  })
})
