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
