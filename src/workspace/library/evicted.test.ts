import { afterEach, expect, test, vi } from 'vitest'
import type { Port } from '../desk/port'
import { createWorkspace } from '../store'
import { openLibrary } from './moves'
import type { LibraryPort } from './port'
import { EMPTY_LIST } from './types'

afterEach(() => vi.unstubAllGlobals())

test('layers that the browser cleared are named when the page opens again', async () => {
  const titles = JSON.stringify(['生态保护红线', '永久基本农田'])
  vi.stubGlobal('localStorage', { getItem: () => titles, setItem: vi.fn(), removeItem: vi.fn() })
  const workspace = createWorkspace('zh')
  const library = {
    open: () =>
      Promise.resolve({
        list: EMPTY_LIST,
        storage: { place: 'indexeddb', persisted: null, usedBytes: null, quotaBytes: null },
        notes: [],
      }),
  } as unknown as LibraryPort
  await openLibrary({ workspace, port: { library } as Port })
  const [note] = workspace.getState().library.notes
  expect(note?.code).toBe('storage-evicted')
  expect(note?.message.zh).toContain('生态保护红线、永久基本农田')
})
