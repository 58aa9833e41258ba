import { describe, expect, it } from 'vitest'
import { systemByCode } from '../geo/system'
import type { Ring } from '../geo/types'
import { buildLayer } from './layer'
import { buildProject } from './project'
import { checkProject, prepareLayer } from './run'
import { sourceOf } from './testShapes'

/**
 * Two parcels drawn in zone 31, one across 91.5 E into zone 30, one across 94.5 E into zone 32, against zones drawn in
 * their own zone 30 and zone 32. Areas from PostGIS 3.3 and PROJ: edges split every metre where they were drawn,
 * brought to EPSG:4490, overlaid there, split every 0.00005 degrees, measured in the cylindrical equal-area projection
 * of the ellipsoid.
 */
const PROJECT_SQUARE_METRES = 5824881.25224
const GOLDEN = { west: 1173964.15162, east: 806370.59304 }

const open = (...corners: [number, number][]): Ring => [...corners, corners[0]!]

const WEST_PARCEL = open([31364200, 3985100], [31365900, 3985350], [31365500, 3986700], [31363900, 3986300])
const EAST_PARCEL = open([31634100, 3985000], [31636300, 3985200], [31636000, 3986900], [31633800, 3986500])
const WEST_ZONE = open([30630000, 3980000], [30634917.3, 3979000], [30635800, 3990000], [30631000, 3991000])
const EAST_ZONE = open([32365000, 3980500], [32370000, 3980000], [32371000, 3990000], [32365250, 3989000])

function systemOf(code: number) {
  const system = systemByCode(code)
  if (!system) throw new Error(`EPSG:${code}`)
  return system
}

function projectIn(code: number, ...rings: Ring[]) {
  const source = sourceOf([{ rings: rings.map((ring) => [ring]) }], 'parcels.zip')
  return buildProject(source, systemOf(code), { zh: '测试', en: 'test' })
}

function layerIn(code: number, ring: Ring, id: string) {
  return prepareLayer(buildLayer(sourceOf([{ rings: [[ring]] }], `${id}.zip`), systemOf(code), { id }))
}

describe('parcels across zones 30, 31 and 32', () => {
  const layers = [layerIn(4518, WEST_ZONE, 'west'), layerIn(4520, EAST_ZONE, 'east')]

  it('have the area and the overlaps that PostGIS finds', () => {
    const project = projectIn(4519, WEST_PARCEL, EAST_PARCEL)
    expect(project.bbox[0]).toBeLessThan(91.5)
    expect(project.bbox[2]).toBeGreaterThan(94.5)
    // The chords of our sides are longer: 0.01 m2 here.
    expect(Math.abs(project.areaSquareMetres / PROJECT_SQUARE_METRES - 1)).toBeLessThan(1e-8)
    for (const { id, overlapSquareMetres, outcome, warnings } of checkProject(project, layers).layers) {
      expect(outcome).toBe('occupied')
      expect(Math.abs(overlapSquareMetres / GOLDEN[id as keyof typeof GOLDEN] - 1)).toBeLessThan(1e-8)
      expect(warnings.map(({ code }) => code)).not.toContain('areas-disagree')
    }
  })

  it('have the same area to a millionth where their corners are given in the next zone', () => {
    // The same corners by PROJ (to 0.1 mm); the sides between them bend by millimetres from zone to zone.
    const inZone32 = open(
      [32363551.1172, 3985036.1411],
      [32365756.2301, 3985168.3607],
      [32365508.687, 3986876.7772],
      [32363297.4132, 3986544.6752],
    )
    const inZone30 = open(
      [30634746.6072, 3985083.7917],
      [30636438.1142, 3985385.9782],
      [30635996.7579, 3986723.0383],
      [30634409.8266, 3986273.987],
    )
    const east = projectIn(4519, EAST_PARCEL).areaSquareMetres
    expect(Math.abs(projectIn(4520, inZone32).areaSquareMetres / east - 1)).toBeLessThan(1e-6)
    const west = projectIn(4519, WEST_PARCEL).areaSquareMetres
    expect(Math.abs(projectIn(4518, inZone30).areaSquareMetres / west - 1)).toBeLessThan(1e-6)
  })
})
