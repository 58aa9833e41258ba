import { expect, test } from 'vitest'
import { catalogueAddress } from './pack'

test('a pack is named in the address, and only by a plain name', () => {
  expect(catalogueAddress('')).toBe('geodata/catalogue.json')
  expect(catalogueAddress('?pack=golmud-2026')).toBe('geodata/packs/golmud-2026/catalogue.json')
  expect(catalogueAddress('?pack=../secret')).toBe('geodata/catalogue.json')
  expect(catalogueAddress('?pack=https://example.org/x')).toBe('geodata/catalogue.json')
  expect(catalogueAddress('?pack=')).toBe('geodata/catalogue.json')
})
