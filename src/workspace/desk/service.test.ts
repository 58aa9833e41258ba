import { describe, expect, it } from 'vitest'
import type { InputFile } from '../../geo/features'
import { valueOf } from './messages'
import { createDeskService } from './service'

function square(west: number, south: number, size: number, id: string) {
  const ring = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ]
  return { type: 'Feature', properties: { BSM: id }, geometry: { type: 'Polygon', coordinates: [ring] } }
}

function file(name: string, features: unknown[]): InputFile {
  return { name, bytes: new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features })) }
}

const description = {
  id: 'zones',
  title: { zh: '红线', en: 'red line' },
  role: 'ecological-red-line',
  status: 'statutory',
  version: null,
  source: null,
  accuracyMetres: null,
  coverage: null,
} as const

async function opened(features: unknown[]) {
  const desk = createDeskService()
  const { items } = valueOf(await desk.read([file('site.geojson', [square(94.9, 36.4, 0.1, 'p')])]))
  const layers = valueOf(await desk.read([file('STBHHX.geojson', features)]))
  const project = valueOf(desk.project(items[0]?.itemId ?? '', null, { id: 'p1' }))
  const layerItem = layers.items[0]?.itemId ?? ''
  expect(valueOf(desk.suggestRole(layerItem))).toBe('ecological-red-line')
  valueOf(desk.control(layerItem, null, description))
  return { desk, project }
}

describe('the desk', () => {
  it('reads, builds and checks, and everything can be sent between threads', async () => {
    const { desk, project } = await opened([square(94.95, 36.4, 0.2, '1')])
    const seen: number[] = []
    const end = valueOf(await desk.check(project, ['zones'], ({ layersDone }) => seen.push(layersDone)))
    expect(structuredClone(end)).toEqual(end)
    expect(structuredClone(project)).toEqual(project)
    expect(end).toMatchObject({ kind: 'done', result: { layers: [{ outcome: 'occupied' }] } })
    expect(seen.at(-1)).toBe(1)
  })

  it('stops when it is told to and keeps what is finished', async () => {
    const many = Array.from({ length: 900 }, (_, i) =>
      square(94.9 + 0.003 * (i % 30), 36.4 + 0.003 * Math.floor(i / 30), 0.0029, String(i)),
    )
    const { desk, project } = await opened(many)
    const running = desk.check(project, ['zones', 'zones'], () => undefined)
    desk.cancel()
    expect(valueOf(await running)).toMatchObject({ kind: 'cancelled' })
  })

  it('answers with a sentence where it cannot', async () => {
    const desk = createDeskService()
    const { items, problems } = valueOf(
      await desk.read([{ name: 'x.geojson', bytes: new Uint8Array([123]) }]),
    )
    expect(items).toEqual([])
    expect(problems[0]?.note.message.zh).toBeTruthy()
    const reply = desk.project('nothing', null, { id: 'p' })
    expect(reply).toMatchObject({ ok: false, note: { code: 'item-gone' } })
  })
})
