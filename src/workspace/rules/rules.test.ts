import { afterEach, describe, expect, it, vi } from 'vitest'
import facts from '../../../geodata/sources/rules.json'
import { DEFAULT_RULES } from '../../check/rules/default'
import { openRules } from './rules'

const PAGE = 'http://bureau/qingping/index.html'

function answer(body: string, status = 200) {
  const fetched = vi.fn((url: URL) =>
    Promise.resolve(new Response(body, { status, headers: { url: url.href } })),
  )
  vi.stubGlobal('fetch', fetched)
  return fetched
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('openRules', () => {
  it('takes the file beside the page', async () => {
    const fetched = answer(JSON.stringify({ ...facts, edition: 'own' }))
    const { book, note } = await openRules(PAGE)
    expect(book.edition).toBe('own')
    expect(note).toBeNull()
    expect(fetched.mock.calls[0]?.[0].href).toBe('http://bureau/qingping/geodata/rules.json')
  })

  it('takes the built-in rules where there is no file or no page', async () => {
    answer('not found', 404)
    expect(await openRules(PAGE)).toEqual({ book: DEFAULT_RULES, file: null, note: null })
    expect(await openRules(null)).toEqual({ book: DEFAULT_RULES, file: null, note: null })
  })

  it('says what is wrong with a file and goes on with the built-in rules', async () => {
    for (const body of ['{', '{}']) {
      answer(body)
      const { book, note } = await openRules(PAGE)
      expect(book).toBe(DEFAULT_RULES)
      expect(note?.code).toBe('rules-unreadable')
    }
  })
})
