// The data packs as they are shipped: rebuilt from the sources, read back from disk, and held against what they promise.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseCatalogue } from '../../layers/catalogue'
import { findSymbol } from '../../layers/symbols'
import { provinceShape } from './lib/counties.mjs'
import { AREA_GAP, readRecipes } from './lib/recipe-layers.mjs'
import { isBareFigure } from './lib/recipes.mjs'
import { isValidInDegrees, linesShape, meets, pointShape, polygonsShape } from './lib/shapes.mjs'
import { examineDatum } from './lib/datum.mjs'
import { buildPack } from './pack.mjs'

const folder = new URL('../../public/geodata/', import.meta.url)
const read = (path) => readFileSync(new URL(path, folder), 'utf8')
const filesOnDisk = () =>
  readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => statSync(new URL(name, folder)).isFile())
    // The rule records stand beside the catalogue and have a test of their own (rules.test.mjs).
    .filter((name) => name !== 'rules.json')
    .sort()

const PACKS = ['', 'packs/huzhu/']
const packs = PACKS.map((prefix) => {
  const catalogue = parseCatalogue(JSON.parse(read(`${prefix}catalogue.json`)))
  const layers = catalogue.layers.map((layer) => ({
    layer,
    text: read(prefix + layer.data),
    features: JSON.parse(read(prefix + layer.data)).features,
  }))
  return { prefix, catalogue, layers }
})
const everyLayer = packs.flatMap(({ prefix, layers }) =>
  layers.map((one) => ({ ...one, name: prefix + one.layer.id })),
)
const [{ catalogue: main, layers: mainLayers }] = packs
const thematic = everyLayer.filter(({ layer }) => layer.role !== 'base')
const polygonsOf = ({ type, coordinates }) =>
  type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : []

describe('the files', () => {
  let rebuilt
  beforeAll(() => {
    rebuilt = buildPack()
  }, 180_000)

  it('are byte for byte what the sources give, and no others', () => {
    expect(filesOnDisk()).toEqual([...rebuilt.keys()].sort())
    for (const [path, text] of rebuilt) expect(read(path) === text, path).toBe(true)
  })

  it('keep to the size budgets', () => {
    const zipped = (paths) => paths.reduce((sum, path) => sum + gzipSync(read(path), { level: 9 }).length, 0)
    const first = [
      'catalogue.json',
      ...main.layers.filter((layer) => layer.visible).map((layer) => layer.data),
    ]
    expect(zipped(first)).toBeLessThanOrEqual(400_000)
    expect(zipped(filesOnDisk())).toBeLessThanOrEqual(6_000_000)
  })
})

describe('the catalogues', () => {
  it('describe the files they name', () => {
    for (const { name, layer, text, features } of everyLayer) {
      expect(layer.bytes, name).toBe(Buffer.byteLength(text))
      expect(layer.featureCount, name).toBe(features.length)
      expect(findSymbol(layer.symbol), `${name}: ${layer.symbol}`).not.toBeNull()
      expect(layer.sourceIds.length, name).toBeGreaterThan(0)
    }
  })

  it('point to groups, sources and coverages that exist', () => {
    for (const { prefix, catalogue } of packs) {
      const ids = (list) => list.map(({ id }) => id)
      for (const layer of catalogue.layers) {
        expect(ids(catalogue.groups)).toContain(layer.group)
        for (const id of layer.sourceIds) expect(ids(catalogue.sources)).toContain(id)
        if (layer.coverage)
          expect(read(prefix + catalogue.coverages[layer.coverage])).toContain('FeatureCollection')
        for (const row of layer.listed) expect(ids(catalogue.documents)).toContain(row.documentId)
      }
      expect(new Set(ids(catalogue.layers)).size).toBe(catalogue.layers.length)
    }
  })

  it('start at Qinghai with Golmud one click away', () => {
    expect(main.pack.views.map(({ id }) => id)).toEqual(['qinghai', 'golmud'])
  })

  it('claim no statutory layer', () => {
    expect(everyLayer.filter(({ layer }) => layer.status === 'statutory')).toEqual([])
  })
})

describe('the features', () => {
  it('have ids that are unique in their layer, and names in two languages with a source', () => {
    for (const { name, layer, features } of everyLayer) {
      expect(new Set(features.map((one) => one.properties.id)).size, name).toBe(features.length)
      if (layer.role === 'base') continue
      for (const { properties } of features) {
        expect(properties.name_zh, properties.id).toBeTruthy()
        expect(properties.name_en, properties.id).toBeTruthy()
        expect(properties.document ?? properties.source, `${properties.id}: no source`).toBeTruthy()
        if (properties.document) expect([...properties.locator].length, properties.id).toBeLessThanOrEqual(20)
      }
    }
  })

  it('say of every component how sure it is and how it was drawn', () => {
    const recipes = ['recipes', 'packs/huzhu/recipes'].flatMap(readRecipes).flatMap((file) => file.layers)
    const drawnByRecipe = new Set(recipes.filter((layer) => layer.features).map((layer) => layer.id))
    for (const { layer, features } of thematic.filter((one) => drawnByRecipe.has(one.layer.id))) {
      for (const { properties } of features) {
        expect(['stated', 'inferred'], properties.id).toContain(properties.componentStatus)
        expect(properties.boundaryStatus, properties.id).toBe('schematic')
        expect(['high', 'medium', 'low'], properties.id).toContain(properties.confidence)
        expect(properties.errorKm, properties.id).toBeGreaterThan(0)
        expect(properties.summary_zh && properties.summary_en, properties.id).toBeTruthy()
        if (layer.geometry !== 'point')
          expect(properties.drawn_zh && properties.drawn_en, properties.id).toBeTruthy()
      }
    }
  })

  it('are valid, with at most seven decimals', () => {
    for (const { name, text, features } of everyLayer) {
      expect(/\d\.\d{8,}/.test(text.replace(/"label_[a-z]+":[^,}]+/g, '')), name).toBe(false)
      for (const { properties, geometry } of features) {
        if (geometry.type.includes('Polygon'))
          expect(isValidInDegrees(polygonsOf(geometry)), `${name}/${properties.id}`).toBe(true)
      }
    }
  })

  it('lie inside Qinghai or touch it, the base map aside', () => {
    const province = provinceShape()
    for (const { name, features } of thematic) {
      for (const { properties, geometry } of features) {
        const shape =
          geometry.type === 'Point'
            ? pointShape(geometry.coordinates)
            : geometry.type.includes('Line')
              ? linesShape(geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates)
              : polygonsShape(polygonsOf(geometry))
        expect(meets(shape, province), `${name}/${properties.id}`).toBe(true)
      }
    }
  })

  it('explain a drawn area that is more than a fifth off the published one', () => {
    for (const { features } of thematic) {
      for (const { properties } of features) {
        const { officialAreaKm2, drawnAreaKm2 } = properties
        if (!officialAreaKm2) continue
        if (Math.abs(drawnAreaKm2 - officialAreaKm2) / officialAreaKm2 > AREA_GAP) {
          expect(
            properties.areaNote_zh,
            `${properties.id}: ${drawnAreaKm2} against ${officialAreaKm2}`,
          ).toBeTruthy()
        }
      }
    }
  })

  it('are circles or ellipses only where the legend says so, and never boxes', () => {
    for (const file of ['recipes', 'packs/huzhu/recipes'].flatMap(readRecipes)) {
      for (const layer of file.layers) {
        for (const row of layer.features ?? []) {
          if (!row.recipe || !isBareFigure(row.recipe)) continue
          expect(row.figure, row.id).toBeTruthy()
          expect(layer.drawn.zh, row.id).toMatch(/圆/)
        }
      }
    }
    for (const { features } of thematic) {
      for (const { properties, geometry } of features) {
        for (const [shell] of polygonsOf(geometry)) expect(shell.length, properties.id).toBeGreaterThan(8)
      }
    }
    const figures = thematic.flatMap(({ features }) => features.filter((one) => one.properties.figure))
    // One circle for the core, four ellipses for desert bases; the rest are error circles of anchor places.
    expect(figures.filter((one) => one.properties.kind !== 'anchor')).toHaveLength(5)
  })
})

describe('the datum of the county polygons', () => {
  it('is examined: they lie to the south-east of DCW, as GCJ-02 would have it, and the pack says so', () => {
    const found = examineDatum()
    expect(found.used).toBeGreaterThan(2500)
    expect(found.eastMetres).toBeGreaterThan(100)
    expect(found.eastMetres).toBeLessThan(350)
    expect(found.northMetres).toBeGreaterThan(-350)
    expect(found.northMetres).toBeLessThan(-100)
    expect(Math.sign(found.gcj02EastMetres)).toBe(1)
    expect(Math.sign(found.gcj02NorthMetres)).toBe(-1)
    for (const { layer } of mainLayers.filter((one) => /^base-(province|counties)$/.test(one.layer.id))) {
      expect(layer.accuracy.text.zh).toContain('GCJ-02')
      expect(layer.accuracy.metres).toBeGreaterThanOrEqual(Math.hypot(found.eastMetres, found.northMetres))
    }
  }, 120_000)
})
