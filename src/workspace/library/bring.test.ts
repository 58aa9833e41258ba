import { describe, expect, test } from 'vitest'
import type { SourceFeature } from '../../geo/features'
import type { Position } from '../../geo/types'
import { bringIn } from './bring'
import { compareVersions } from './compare'
import { Keeper } from './keeper'
import { proposedMapping, classValues } from './mapping'
import type { ImportWish } from './port'
import { memoryBlobs } from './store/blobStore'
import { memoryList } from './store/listStore'
import { readZones } from './zonesFile'

function open() {
  return new Keeper({
    list: memoryList(),
    blobs: memoryBlobs(),
    others: [],
    room: () => Promise.resolve({ usedBytes: null, quotaBytes: null }),
    changed: () => undefined,
  })
}

function box(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}

function feature(ring: Position[], properties: SourceFeature['properties'], index = 1): SourceFeature {
  return { geometry: { type: 'Polygon', coordinates: [ring] }, properties, index }
}

async function bring(features: SourceFeature[], change: Partial<ImportWish> = {}, keeper = open()) {
  const wish: ImportWish = {
    itemId: 'item',
    code: 4490,
    seriesId: null,
    title: '红线',
    role: 'ecological-red-line',
    statutory: true,
    provenance: { source: '厅', version: '2022', approval: '', date: '', accuracyMetres: null, secrecy: '' },
    mapping: proposedMapping(features, 'ecological-red-line'),
    coverage: { kind: 'zones', names: [], polygons: null },
    ...change,
  }
  const item = {
    id: 'item',
    sha256: '',
    decision: { kind: 'doubt' as const, reason: { zh: '', en: '' }, candidates: [] },
    source: {
      file: 'a.geojson',
      format: 'geojson',
      layer: null,
      crs: { kind: 'none' as const },
      encoding: null,
      encodingHow: null,
      features,
      notes: [],
    },
  }
  const end = await bringIn(keeper, { item, files: [], wish }, { aborted: false }, () => undefined)
  if (!end) throw new Error('stopped')
  return end
}

describe('an import', () => {
  test('maps number, name and function, and keeps the attributes', async () => {
    const end = await bring([
      feature(box(94, 36, 94.1, 36.1), { BSM: '0317', HXMC: '柴达木', STGN: '防风固沙' }),
    ])
    expect(end.version.mapping).toMatchObject({ id: 'BSM', name: 'HXMC', function: 'STGN', class: null })
    const [zone] = readZones(end.zones).zones
    expect(zone).toMatchObject({ id: '0317', name: '柴达木', properties: { STGN: '防风固沙' } })
  })

  test('says what it repaired, what lies double, what overlaps, what is empty and where neighbours gape', async () => {
    const bowTie: Position[] = [
      [95, 36],
      [95.1, 36.1],
      [95.1, 36],
      [95, 36.1],
      [95, 36],
    ]
    const gap = 2e-6
    const { version } = await bring([
      feature(box(94, 36, 94.1, 36.1), { BSM: '1', HXMC: '一' }, 1),
      feature(box(94, 36, 94.1, 36.1), { BSM: '2', HXMC: '二' }, 2),
      feature(bowTie, { BSM: '3', HXMC: '' }, 3),
      feature(box(94.1 + gap, 36, 94.2, 36.1), { BSM: '4', HXMC: '四' }, 4),
    ])
    const { repairs, duplicates, overlaps, nulls, gaps } = version.validation
    expect(repairs.first.map(({ zones }) => zones)).toEqual([['3']])
    expect(duplicates.first.map(({ zones }) => zones)).toEqual([['1', '2']])
    expect(overlaps.count).toBe(1)
    expect(nulls.first[0]?.zones).toEqual(['3'])
    // 2e-6 degrees of longitude are 0.18 m at 36 degrees north: 111 320 m x cos 36° x 2e-6.
    expect(gaps.first.some(({ message }) => message.zh.includes('0.18 米'))).toBe(true)
  })

  test('ground under several zones counts once, points are those of the file', async () => {
    // Three boxes over one another, three deep in the middle: together they cover the ground of two and a half.
    const { version } = await bring([
      feature(box(94, 36, 94.2, 36.1), { BSM: 'a' }, 1),
      feature(box(94.1, 36, 94.3, 36.1), { BSM: 'b' }, 2),
      feature(box(94.15, 36, 94.25, 36.1), { BSM: 'c' }, 3),
      feature(box(95, 36, 95.2, 36.1), { BSM: 'd' }, 4),
    ])
    const { validation } = version
    const whole = validation.areaSquareMetres / 7
    expect(validation.groundSquareMetres).toBeCloseTo(whole * 5, 0)
    expect(validation.readVertices).toBe(20)
  })

  test('stopped, it keeps nothing', async () => {
    const keeper = open()
    const end = await bringIn(
      keeper,
      {
        item: {
          id: 'item',
          sha256: '',
          decision: { kind: 'doubt', reason: { zh: '', en: '' }, candidates: [] },
          source: {
            file: 'a',
            format: 'geojson',
            layer: null,
            crs: { kind: 'none' },
            encoding: null,
            encodingHow: null,
            features: [],
            notes: [],
          },
        },
        files: [],
        wish: {
          itemId: 'item',
          code: 4490,
          seriesId: null,
          title: '',
          role: 'other',
          statutory: false,
          provenance: { source: '', version: '', approval: '', date: '', accuracyMetres: null, secrecy: '' },
          mapping: { id: null, name: null, function: null, class: null, classes: {} },
          coverage: { kind: 'zones', names: [], polygons: null },
        },
      },
      { aborted: true },
      () => undefined,
    )
    expect(end).toBeNull()
    expect((await keeper.list()).series).toEqual([])
  })
})

describe('classes', () => {
  const zoned = ['核心区', '缓冲区', '实验区', '核心保护区', '一般控制区'].map((GNFQ, place) =>
    feature(box(94 + place, 36, 94.5 + place, 36.5), { GNFQ }),
  )

  test('the former division is a candidate until a person confirms it', () => {
    const proposals = classValues(zoned, 'GNFQ', 'protected-area')
    expect(proposals.map(({ value, proposed, isFormer }) => [value, proposed, isFormer])).toEqual([
      ['核心区', '核心保护区', true],
      ['缓冲区', '核心保护区', true],
      ['实验区', '一般控制区', true],
      ['核心保护区', '核心保护区', false],
      ['一般控制区', '一般控制区', false],
    ])
    expect(proposedMapping(zoned, 'protected-area').classes).toEqual({
      核心保护区: '核心保护区',
      一般控制区: '一般控制区',
    })
  })

  test('what is confirmed is checked so, what is not stays as it is', async () => {
    const { zones } = await bring(zoned, {
      role: 'protected-area',
      mapping: { id: null, name: null, function: null, class: 'GNFQ', classes: { 缓冲区: '核心保护区' } },
    })
    expect(readZones(zones).zones.map((zone) => zone.class)).toEqual([
      '核心区',
      '核心保护区',
      '实验区',
      '核心保护区',
      '一般控制区',
    ])
  })
})

test('two versions: what came, what went, zone by zone; the sums close', async () => {
  const older = await bring([
    feature(box(94, 36, 94.1, 36.1), { BSM: 'a' }),
    feature(box(95, 36, 95.1, 36.1), { BSM: 'b' }),
    feature(box(96, 36, 96.1, 36.1), { BSM: 'c' }),
  ])
  const newer = await bring([
    feature(box(94, 36, 94.1, 36.1), { BSM: 'a' }),
    feature(box(95.05, 36, 95.15, 36.1), { BSM: 'b' }),
    feature(box(97, 36, 97.1, 36.1), { BSM: 'd' }),
  ])
  const steps = compareVersions(older.prepared, newer.prepared)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const found = step.value
  expect(found.unchangedZones).toBe(1)
  expect(Object.fromEntries(found.rows.map(({ zoneId, kind }) => [zoneId, kind]))).toEqual({
    b: 'changed',
    c: 'gone',
    d: 'new',
  })
  const moved = found.rows.find(({ zoneId }) => zoneId === 'b')
  // Half of the box moved out at each side: both halves are of one height, so of one area.
  expect(moved?.addedSquareMetres).toBeCloseTo((moved?.oldSquareMetres ?? 0) / 2, 0)
  expect(moved?.removedSquareMetres).toBeCloseTo((moved?.oldSquareMetres ?? 0) / 2, 0)
  expect(found.newSquareMetres - found.oldSquareMetres).toBeCloseTo(
    found.addedSquareMetres - found.removedSquareMetres,
    3,
  )
})

test('a zone that went may still lie in another one, and ground under two new zones is added once', async () => {
  const older = await bring([
    feature(box(94, 36, 94.2, 36.1), { BSM: 'a1' }),
    feature(box(94.1, 36, 94.3, 36.1), { BSM: 'a2' }),
  ])
  const newer = await bring([
    feature(box(94, 36, 94.2, 36.1), { BSM: 'a1' }),
    feature(box(95, 36, 95.2, 36.1), { BSM: 'b1' }),
    feature(box(95.1, 36, 95.3, 36.1), { BSM: 'b2' }),
  ])
  const steps = compareVersions(older.prepared, newer.prepared)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const { rows, addedSquareMetres } = step.value
  const gone = rows.find(({ zoneId }) => zoneId === 'a2')
  expect(gone?.removedSquareMetres).toBeCloseTo((gone?.oldSquareMetres ?? 0) / 2, 0)
  expect(gone?.staysIn?.zones).toEqual(['a1'])
  expect(gone?.staysIn?.squareMetres).toBeCloseTo((gone?.oldSquareMetres ?? 0) / 2, 0)
  expect(rows.map(({ wasIn }) => wasIn)).toEqual([null, null, null])
  // Two boxes of one size that share half: one and a half of one.
  expect(addedSquareMetres).toBeCloseTo((gone?.oldSquareMetres ?? 0) * 1.5, 0)
})
