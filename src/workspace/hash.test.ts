import { expect, test } from 'vitest'
import { readHash, writeHash } from './hash'

test('what is written is read', () => {
  const view = { lon: 94.9012, lat: 36.4, zoom: 8.25, layers: ['erl', 'lakes'], language: 'en' as const }
  expect(readHash(writeHash(view))).toEqual(view)
})

test('nothing unsound is taken over', () => {
  expect(readHash('#v=1,2&l=a,<b>,c d&lang=fr')).toEqual({ layers: ['a'] })
  expect(readHash('#v=99,200,3')).toEqual({})
  expect(readHash('')).toEqual({})
})

test('no layer at all is also a choice', () => {
  expect(readHash('#l=')).toEqual({ layers: [] })
})

test('opacity, filters and pattern travel with the layers; filters of other layers do not', () => {
  const view = {
    lon: 94.9,
    lat: 36.4,
    zoom: 8,
    layers: ['lakes', 'erl'],
    opacities: { erl: 0.35 },
    filters: { erl: [{ kind: 'contains' as const, field: 'name', text: '昆仑 & 山' }] },
    patternId: 'city',
    language: 'zh' as const,
  }
  const hash = writeHash({ ...view, filters: { ...view.filters, mine: view.filters.erl } })
  expect(hash).toContain('l=lakes,erl~35&p=city&f=')
  expect(readHash(hash)).toEqual(view)
  expect(readHash('#l=a~101,b~x,c~0&f={"a":[{"kind":"no"}]}')).toEqual({
    layers: ['a', 'c'],
    opacities: { c: 0 },
  })
})
