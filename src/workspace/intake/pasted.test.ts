import { expect, test } from 'vitest'
import { valueOf } from '../desk/messages'
import { createDeskService } from '../desk/service'
import { pastedFile } from './pasted'

async function read(text: string) {
  const file = pastedFile(text)
  if (!file) return null
  const { items, problems } = valueOf(await createDeskService().read([file]))
  const [item] = items
  if (!item) return problems[0]?.note.message.zh
  const { decision } = item
  return [item.format, item.vertexCount, decision.kind === 'known' ? decision.system.code : decision.kind]
}

test('what people paste is read as what it is', async () => {
  const degrees = '94.9,36.4\n94.95,36.4\n94.95,36.45'
  expect(await read(degrees)).toEqual(['csv', 4, 4490])
  expect(await read(degrees.replaceAll(',', '\t'))).toEqual(['csv', 4, 4490])
  expect(await read('J1 36.4 94.9\nJ2 36.4 94.95\nJ3 36.45 94.95')).toEqual(['csv', 4, 4490])
  expect(await read('4030489.91,32401321.4\n4030489.91,32402321.4\n4031489.91,32402321.4')).toEqual([
    'csv',
    4,
    4520,
  ])
  expect(await read('401321.4 4030489.91\n402321.4 4030489.91\n402321.4 4031489.91')).toEqual([
    'csv',
    4,
    'doubt',
  ])
  expect(await read('POLYGON((94.9 36.4,94.95 36.4,94.95 36.45,94.9 36.4))')).toEqual(['wkt', 4, 4490])
  expect(await read('点号,经度,纬度\nJ1,94.9,36.4\nJ2,94.95,36.4\nJ3,94.95,36.45')).toEqual(['csv', 4, 4490])
  const polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [94.9, 36.4],
        [94.95, 36.4],
        [94.95, 36.45],
        [94.9, 36.4],
      ],
    ],
  }
  expect(await read(JSON.stringify(polygon))).toEqual(['geojson', 4, 4490])
})

test('other texts are not taken for coordinates', () => {
  expect(['', '你好', '青海省格尔木市', '1,2', 'http://example.test/a?b=1'].map(pastedFile)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})
