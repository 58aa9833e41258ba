import { describe, expect, it } from 'vitest'
import { systemByCode } from '../../geo/system'
import type { Box, Ring } from '../../geo/types'
import { readFiles } from '../read'
import type { Dataset } from './dataset'
import { writeFlatGeobuf } from './flatgeobuf'
import { hilbertOrder, packedTree } from './packedTree'

const square = (lon: number, lat: number, size: number): Ring => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
]
const dataset = (count: number): Dataset => ({
  name: '图斑',
  system: systemByCode(4490)!,
  features: Array.from({ length: count }, (_, index) => ({
    polygons: [[square(94 + (index % 23) / 50, 36 + Math.floor(index / 23) / 50, 0.01)]],
    properties: {
      编号: index,
      名称: `第${index}块`,
      比例: index / 8,
      占用: index % 2 === 0,
      备注: index === 1 ? '有' : null,
    },
  })),
})

describe('FlatGeobuf', () => {
  it('keeps types, empty values and a second part; the same data are the same bytes', async () => {
    const wanted = dataset(3)
    wanted.features[0]?.polygons.push([square(95, 37, 0.01)])
    const written = writeFlatGeobuf(wanted)
    expect(written.bytes).toEqual(writeFlatGeobuf(wanted).bytes)
    const [source] = await readFiles([written])
    const rows = (source?.features ?? []).map(({ properties }) => properties)
    expect(rows.sort((a, b) => Number(a['编号']) - Number(b['编号']))).toEqual([
      { 编号: 0, 名称: '第0块', 比例: 0, 占用: true, 备注: null },
      { 编号: 1, 名称: '第1块', 比例: 0.125, 占用: false, 备注: '有' },
      { 编号: 2, 名称: '第2块', 比例: 0.25, 占用: true, 备注: null },
    ])
    expect(source?.features.map(({ geometry }) => geometry.type)).toEqual(Array(3).fill('MultiPolygon'))
    expect(source?.crs).toMatchObject({ kind: 'epsg', code: 4490 })
    expect(source?.layer).toBe('图斑')
  })

  it('holds a feature without ground, and none at all, without harm', async () => {
    const wanted = dataset(2)
    wanted.features[1] = { polygons: [], properties: { 编号: 1 } }
    const [source] = await readFiles([writeFlatGeobuf(wanted)])
    expect(source?.features).toHaveLength(1)
    await expect(readFiles([writeFlatGeobuf(dataset(0))])).rejects.toThrow(/no features/)
  })
})

describe('the index', () => {
  it.each([1, 2, 16, 17, 256, 257, 500])('over %i boxes leads to every one of them', (count) => {
    const boxes = Array.from({ length: count }, (_, index): Box => {
      const [x, y] = [(index * 37) % 101, (index * 53) % 89]
      return [x, y, x + 1, y + 1]
    })
    const order = hilbertOrder(boxes)
    expect([...order].sort((a, b) => a - b)).toEqual(boxes.map((_, index) => index))
    const view = new DataView(
      packedTree(order.map((index) => ({ box: boxes[index]!, offset: index }))).buffer,
    )
    const nodes = view.byteLength / 40
    const meets = (node: number, [x, y]: [number, number]) =>
      view.getFloat64(node * 40, true) <= x &&
      view.getFloat64(node * 40 + 8, true) <= y &&
      view.getFloat64(node * 40 + 16, true) >= x &&
      view.getFloat64(node * 40 + 24, true) >= y
    const found = (point: [number, number]): number[] => {
      const hits: number[] = []
      const visit = (node: number): void => {
        if (node >= nodes || !meets(node, point)) return
        const offset = Number(view.getBigUint64(node * 40 + 32, true))
        if (node >= nodes - count) hits.push(offset)
        else for (let child = offset; child < offset + 16 && child < endOfLevel(offset); child++) visit(child)
      }
      visit(0)
      return hits.sort((a, b) => a - b)
    }
    /** The number after the last node of the level that a node stands in. */
    const endOfLevel = (node: number): number => {
      let level = count
      let end = nodes
      while (node < end - level) {
        end -= level
        level = Math.ceil(level / 16)
      }
      return end
    }
    for (const [x, y] of boxes) {
      const point: [number, number] = [x + 0.5, y + 0.5]
      const all = boxes.flatMap((box, index) =>
        box[0] <= point[0] && box[1] <= point[1] && box[2] >= point[0] && box[3] >= point[1] ? [index] : [],
      )
      expect(found(point)).toEqual(all)
    }
  })
})
