import { expect, test } from 'vitest'
import { openKeeper } from './openKeeper'
import { sampleVersion } from './testVersion'

/** Node has no IndexedDB, as a private window that refuses storage. */
test('where nothing can be stored, layers work in memory and a sentence says so', async () => {
  const { keeper, facts, notes } = await openKeeper(() => undefined)
  expect(notes).toMatchObject([{ code: 'storage-off' }])
  expect(await facts()).toMatchObject({ place: 'memory', usedBytes: null })
  const { version, contents } = sampleVersion(keeper, '2022')
  await keeper.add([{ seriesId: 'line', version, inForce: true }], contents)
  expect((await keeper.list()).series[0]?.inForce).toBe(version.id)
})
