import { describe, expect, it } from 'vitest'
import { hostsOf, tilesOf } from './addresses'
import { parseBasemaps, type Basemap } from './config'
import { agreedHosts, keepHosts } from './consent'
import { InputError } from '../../geo/note'

const PAGE = 'http://intranet.test/qingping/'
const said = { title: { zh: '影像', en: 'Imagery' }, attribution: { zh: '审图号', en: 'number' } }
const settings = (...basemaps: object[]) => ({ schema: 'qingping-basemaps/1', basemaps })

function only(entry: object): Basemap {
  const [first] = parseBasemaps(settings({ id: 'one', ...said, ...entry }))
  if (!first) throw new Error('nothing was read')
  return first
}

function refusal(value: unknown): string {
  try {
    parseBasemaps(value)
  } catch (error) {
    if (error instanceof InputError) return error.note.message.zh
  }
  return ''
}

describe('addresses', () => {
  it('天地图: Web Mercator of CGCS2000, picture and names, eight names of the host, the key as tk', () => {
    const layers = tilesOf(only({ kind: 'tianditu', style: 'img', key: '0123456789abcdef' }), PAGE)
    expect(layers).toHaveLength(2)
    expect(layers[0]?.tiles).toHaveLength(8)
    expect(layers[0]?.tiles[7]).toBe(
      'https://t7.tianditu.gov.cn/img_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=img&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=0123456789abcdef',
    )
    expect(layers[1]?.tiles[0]).toContain('/cia_w/wmts?')
  })

  it('XYZ with names, WMTS and WMS of the intranet', () => {
    const xyz = only({ kind: 'xyz', url: 'http://{s}.map.test/{z}/{x}/{y}.png', subdomains: ['a', 'b'] })
    expect(tilesOf(xyz, PAGE)[0]?.tiles).toEqual([
      'http://a.map.test/{z}/{x}/{y}.png',
      'http://b.map.test/{z}/{x}/{y}.png',
    ])
    const wmts = only({ kind: 'wmts', url: 'http://g.test/wmts?map=1', layer: 'img', matrixSet: 'EPSG:3857' })
    expect(tilesOf(wmts, PAGE)[0]?.tiles[0]).toContain('?map=1&SERVICE=WMTS')
    const wms = only({ kind: 'wms', url: 'http://g.test/wms', layers: 'a,b', version: '1.1.1' })
    expect(tilesOf(wms, PAGE)[0]?.tiles[0]).toContain('SRS=EPSG%3A3857&BBOX={bbox-epsg-3857}')
  })

  it('hosts: each once, our own never', () => {
    expect(hostsOf(only({ kind: 'xyz', url: '/tiles/{z}/{x}/{y}.png' }), PAGE)).toEqual([])
    expect(hostsOf(only({ kind: 'xyz', url: 'http://m.test:81/{z}/{x}/{y}' }), PAGE)).toEqual(['m.test:81'])
    expect(hostsOf(only({ kind: 'tianditu', style: 'vec', key: '0123456789abcdef' }), PAGE)).toHaveLength(8)
  })
})

describe('settings that are wrong', () => {
  it('say where, what was found and what is expected', () => {
    const text = refusal(settings({ id: 'one', ...said, kind: 'tianditu', style: 'img', key: 'x' }))
    expect(text).toContain('basemaps.0.key')
    expect(text).toContain('"x"')
    expect(refusal(settings({ id: 'one', ...said, kind: 'xyz', url: 'http://m.test/' }))).toContain('{z}')
    expect(refusal(settings({ id: 'one', ...said, kind: 'vector' }))).toContain('basemaps.0.kind')
    expect(refusal([])).toContain('basemaps.json')
    expect(refusal({ schema: 'qingping-basemaps/1', basemaps: [], key: 1 })).toContain('key')
  })

  it('two entries may not share an id', () => {
    const entry = { id: 'one', ...said, kind: 'xyz', url: 'http://m.test/{z}/{x}/{y}' }
    expect(refusal(settings(entry, entry))).toContain('basemaps.1.id')
  })
})

it('consent is kept per host, and a broken store holds none', () => {
  let kept: string | null = null
  const keeper = { getItem: () => kept, setItem: (_: string, value: string) => void (kept = value) }
  expect(agreedHosts(keeper)).toEqual([])
  keepHosts(keeper, ['a.test', 'a.test', 'b.test'])
  expect(agreedHosts(keeper)).toEqual(['a.test', 'b.test'])
  kept = '{"a":1}'
  expect(agreedHosts(keeper)).toEqual([])
  kept = 'not json'
  expect(agreedHosts(keeper)).toEqual([])
  expect(agreedHosts(null)).toEqual([])
})
