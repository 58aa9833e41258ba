import { expect, test } from 'vitest'
import { bytesOfGroup, groupFiles, type BatchFile } from './groups'

const file = (path: string): BatchFile => ({ path, bytes: () => Promise.resolve(new Uint8Array([1])) })

test('sisters of a shapefile stand together, folder by folder; everything else stands alone', async () => {
  const { groups, leftOut } = groupFiles(
    ['b/P.shp', 'b/p.dbf', 'b/P.prj', 'a/P.shp', '10.geojson', '2.geojson', 'a/图.jpg', '.DS_Store'].map(
      file,
    ),
  )
  expect(groups.map(({ name, files }) => [name, files.length])).toEqual([
    ['2.geojson', 1],
    ['10.geojson', 1],
    ['a/P.shp', 1],
    ['b/P.shp', 3],
  ])
  expect(leftOut).toEqual(['.DS_Store', 'a/图.jpg'])
  const shapefile = groups[3]
  expect((shapefile ? await bytesOfGroup(shapefile) : []).map(({ name }) => name).sort()).toEqual([
    'P.prj',
    'P.shp',
    'p.dbf',
  ])
})
