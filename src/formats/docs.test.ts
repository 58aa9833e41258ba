/** docs/formats.md says what is read: every fixture stands in it, and every file and limit that it names is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LIMITS } from './limits'

const root = new URL('../../', import.meta.url)
const page = readFileSync(new URL('docs/formats.md', root), 'utf8')
const fixtures = readdirSync(new URL('tests/fixtures/formats/', root)).filter(
  (name) => !/\.(sh|md|py)$/.test(name),
)
const rows = page.split('\n').filter((line) => /^\|.*`[^`]+` \|/.test(line))
const named = rows.map((line) => /`([^`]+)` \|[^|]*\|$/.exec(line)?.[1] ?? '')

describe('the page of formats', () => {
  it.each(fixtures)('names %s', (name) => expect(named).toContain(name))

  it.each(named)('%s is there', (name) => {
    const place = name.includes('/') ? name : `tests/fixtures/formats/${name}`
    expect(existsSync(new URL(place, root))).toBe(true)
  })

  it('states the limits as they are', () => {
    const megabytes = (bytes: number) => `${bytes / 2 ** 20} MB`
    for (const limit of [
      `| 单个文件 | ${megabytes(LIMITS.fileBytes)} |`,
      `| ${megabytes(LIMITS.unpackedBytes)} |`,
      `| ${LIMITS.archiveEntries} |`,
      `| ${LIMITS.innerArchives},${megabytes(LIMITS.innerBytes)} |`,
      `| ${LIMITS.vertices} |`,
    ])
      expect(page).toContain(limit)
  })
})
