import { describe, expect, test } from 'vitest'
import { InputError } from '../../geo/note'
import { Keeper, uniqueName } from './keeper'
import { memoryBlobs, type BlobStore } from './store/blobStore'
import { memoryList } from './store/listStore'
import { sampleVersion } from './testVersion'

function open(blobs: BlobStore = memoryBlobs()) {
  const list = memoryList()
  const room = () => Promise.resolve({ usedBytes: 900, quotaBytes: 1000 })
  const keeper = new Keeper({ list, blobs, others: [], room, changed: () => undefined })
  const add = async (title: string, seriesId: string) => {
    const { version, contents } = sampleVersion(keeper, title)
    await keeper.add([{ seriesId, version, inForce: true }], contents)
    return version
  }
  return { keeper, list, blobs, add }
}

describe('keeping versions', () => {
  test.each(['erase', 'setAside'] as const)('where the version in force goes (%s), none is', async (way) => {
    const { keeper, add } = open()
    const first = await add('2022', 'line')
    const second = await add('2025', 'line')
    expect((await keeper.list()).series[0]?.inForce).toBe(second.id)
    await keeper[way]([second.id])
    expect((await keeper.list()).series[0]).toMatchObject({ inForce: null, versions: [{ id: first.id }] })
  })

  test('undoing a removal puts the version in force again, unless a person has chosen another', async () => {
    const { keeper, add } = open()
    const first = await add('2022', 'line')
    const second = await add('2025', 'line')
    await keeper.setAside([second.id])
    expect((await keeper.restore([second.id])).series[0]?.inForce).toBe(second.id)
    await keeper.setAside([second.id])
    await keeper.setInForce('line', first.id)
    expect((await keeper.restore([second.id])).series[0]?.inForce).toBe(first.id)
  })

  test('undoing an import puts in force what was before it, redoing it takes that over again', async () => {
    const { keeper, add } = open()
    const first = await add('2022', 'line')
    const second = await add('2025', 'line')
    expect((await keeper.setAside([second.id], [first.id])).series[0]?.inForce).toBe(first.id)
    expect((await keeper.restore([second.id])).series[0]?.inForce).toBe(second.id)
  })

  test('what is set aside is out of the store, and comes back whole', async () => {
    const { keeper, blobs, add } = open()
    const version = await add('2022', 'line')
    await keeper.setAside([version.id])
    expect((await keeper.list()).series).toEqual([])
    expect(await blobs.names()).toEqual([])
    const back = await keeper.restore([version.id])
    expect(back.series[0]).toMatchObject({ inForce: version.id })
    expect(await keeper.read(version.zones, version.title)).toHaveLength(version.zones.bytes)
  })

  test('what is deleted for good does not come back', async () => {
    const { keeper, add } = open()
    const version = await add('2022', 'line')
    await keeper.setAside([version.id])
    await keeper.erase([version.id])
    expect((await keeper.restore([version.id])).series).toEqual([])
  })
})

describe('faults', () => {
  test('no room: the list is as it was, nothing is left behind, the sentence says how much', async () => {
    const inner = memoryBlobs()
    let isFull = false
    const blobs: BlobStore = {
      ...inner,
      write: (name, bytes) =>
        isFull && name.endsWith('.file0')
          ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
          : inner.write(name, bytes),
    }
    const { keeper, add } = open(blobs)
    const version = await add('2022', 'line')
    isFull = true
    const failure = await add('2025', 'line').catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(InputError)
    expect((failure as InputError).note).toMatchObject({ code: 'storage-full' })
    expect((await keeper.list()).series[0]?.versions.map(({ id }) => id)).toEqual([version.id])
    expect(await blobs.names()).toHaveLength(2)
  })

  test('what a dead import left is swept, what a living one writes is not', async () => {
    const { keeper, blobs, list, add } = open()
    await add('2022', 'line')
    await blobs.write('orphan.zones', new Uint8Array(8))
    await list.beat('import-1', ['orphan.zones'])
    await keeper.sweep()
    expect(await blobs.names()).toHaveLength(3)
    await list.ended('import-1')
    await keeper.sweep()
    expect(await blobs.names()).toHaveLength(2)
  })

  test('bytes that differ from their hash are not used', async () => {
    const { keeper, blobs, add } = open()
    const version = await add('2022', 'line')
    await blobs.write(version.zones.name, new Uint8Array(version.zones.bytes))
    await expect(keeper.read(version.zones, version.title)).rejects.toMatchObject({
      note: { code: 'layer-damaged' },
    })
  })
})

test('names are unlike one another', () => {
  expect(new Set(Array.from({ length: 100 }, () => uniqueName('a'))).size).toBe(100)
})
