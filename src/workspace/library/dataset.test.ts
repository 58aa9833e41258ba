import { expect, test } from 'vitest'
import { packList, unpackList } from './dataset'
import { Keeper } from './keeper'
import { memoryBlobs } from './store/blobStore'
import { memoryList } from './store/listStore'
import { sampleVersion } from './testVersion'

function open() {
  return new Keeper({
    list: memoryList(),
    blobs: memoryBlobs(),
    others: [],
    room: () => Promise.resolve({ usedBytes: null, quotaBytes: null }),
    changed: () => undefined,
  })
}

const going = { aborted: false }
const quiet = () => undefined

async function packed(keeper: Keeper): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await packList(keeper, going, quiet, '0.1.0')
  if (!blob) throw new Error('stopped')
  return new Uint8Array(await blob.arrayBuffer())
}

async function withTwo() {
  const keeper = open()
  for (const title of ['2022', '2025']) {
    const { version, contents } = sampleVersion(keeper, title)
    await keeper.add([{ seriesId: 'line', version, inForce: true }], contents)
  }
  return keeper
}

test('the whole data set goes out as one file and comes in elsewhere, with the version in force', async () => {
  const from = await withTwo()
  const to = open()
  const end = await unpackList(to, await packed(from), going, quiet)
  expect(end).toMatchObject({ added: ['2022', '2025'], present: [] })
  expect((await to.list()).series).toEqual((await from.list()).series)
  const again = await unpackList(to, await packed(from), going, quiet)
  expect(again).toMatchObject({ added: [], present: ['2022', '2025'] })
})

test('a data set with one wrong byte brings nothing in', async () => {
  const bytes = await packed(await withTwo())
  // Among the last coordinates of the last version's zones, which begin with the mark QPZ1.
  const mark = Buffer.from(bytes).lastIndexOf('QPZ1')
  bytes[mark + 225] = (bytes[mark + 225] ?? 0) ^ 1
  const to = open()
  await expect(unpackList(to, bytes, going, quiet)).rejects.toMatchObject({ name: 'InputError' })
  expect((await to.list()).series).toEqual([])
})

test('any other file is refused with a sentence', async () => {
  await expect(unpackList(open(), new TextEncoder().encode('PK no zip'), going, quiet)).rejects.toMatchObject(
    { note: { code: 'not-a-data-set' } },
  )
})
