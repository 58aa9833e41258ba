import { expect, test } from 'vitest'
import type { SourceFeatures } from '../../geo/features'
import { namedParts, sourceOfPart } from './parts'

const feature = (properties: Record<string, string | null>): SourceFeatures['features'][number] => ({
  index: 1,
  geometry: { type: 'Point', coordinates: [94, 36] },
  properties,
})

const source = (features: SourceFeatures['features']) => ({ features }) as unknown as SourceFeatures

test('a column of project names tells projects apart, in the order of the file', () => {
  const several = source([feature({ XMMC: '乙' }), feature({ XMMC: '甲' }), feature({ XMMC: ' 乙 ' })])
  expect(namedParts(several)).toEqual({ field: 'XMMC', values: ['乙', '甲'] })
  expect(sourceOfPart(several, { field: 'XMMC', value: '乙' }).features).toHaveLength(2)
})

test('one name, no name and empty names are one project', () => {
  expect(namedParts(source([feature({ XMMC: '甲' }), feature({ XMMC: '甲' })]))).toBeNull()
  expect(namedParts(source([feature({ other: 'a' }), feature({ other: 'b' })]))).toBeNull()
  expect(namedParts(source([feature({ XMMC: '' }), feature({ XMMC: null })]))).toBeNull()
})

test('features without a name are kept, under a dash', () => {
  const some = source([feature({ 项目名称: '甲' }), feature({ 项目名称: null })])
  expect(namedParts(some)?.values).toEqual(['甲', '—'])
  expect(sourceOfPart(some, { field: '项目名称', value: '—' }).features).toHaveLength(1)
})
