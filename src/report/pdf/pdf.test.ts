import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildReport } from '../document/build'
import { sampleReport } from '../document/sample.fixture'
import { stressReport } from '../document/stress.fixture'
import type { Block } from '../document/types'
import { boundsOf, inside, overlap, textsOf } from '../sheet/bounds.fixture'
import { faceMeasure, openFaces } from './font/faces'
import { openFont } from './font/font'
import { subsetFont } from './font/subset'
import { layoutPages } from './layout'
import { writePdf } from './write'

const fonts = new URL('../../../public/fonts/', import.meta.url)
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, fonts)))
const faces = openFaces(bytesOf('NotoSerifSC-Regular.ttf'), bytesOf('NotoSansSC-Bold.ttf'))
const measure = faceMeasure(faces)
const codes = (text: string): number[] => [...text].map((character) => character.codePointAt(0) ?? 0)

describe('subsetFont', () => {
  it('keeps the characters asked for, with their widths and outlines, and nothing else', () => {
    const text = '生态保护红线 Red line 1:40 000 é'
    const font = openFont(subsetFont(faces.regular, codes(text)))
    for (const code of codes(text)) {
      const [small, large] = [font.glyphOf(code), faces.regular.glyphOf(code)]
      expect(small).toBeGreaterThan(0)
      expect(font.advanceOf(small)).toBe(faces.regular.advanceOf(large))
      expect(font.outlineOf(small).length).toBeGreaterThanOrEqual(faces.regular.outlineOf(large).length)
    }
    expect(font.glyphOf('格'.codePointAt(0) ?? 0)).toBe(0)
    expect(font.glyphCount).toBeLessThan(40)
    expect(font.bytes.length).toBeLessThan(30_000)
  })

  it('has the letters of Qinghai in the shipped faces', () => {
    for (const character of '格尔木乌图美仁察尔汗柴达木昆仑玛沁囊谦尕峣\u3014〕²℃—“”') {
      expect(faces.regular.glyphOf(character.codePointAt(0) ?? 0), character).toBeGreaterThan(0)
      expect(faces.bold.glyphOf(character.codePointAt(0) ?? 0), character).toBeGreaterThan(0)
    }
  })
})

describe.each(['zh', 'en'] as const)('layout of the %s report', (language) => {
  const sheets = [{ name: 'a', layerId: null, caption: language === 'zh' ? '位置图' : 'Location' }]
  const size = new Map([['a', { widthMillimetres: 297, heightMillimetres: 210 }]])
  const pages = layoutPages(buildReport(sampleReport(language, { sheets })), size, measure)

  it('keeps everything on the page and no text on another', () => {
    for (const page of pages.filter((entry) => entry.width === 210)) {
      const printable = { x: 27.9, y: 20, width: 156.2, height: 255 }
      const texts = page.commands.filter((command) => command.kind === 'text')
      for (const command of page.commands)
        expect(inside(boundsOf(command, measure), printable), JSON.stringify(command)).toBe(true)
      const boxes = texts.map((command) => boundsOf(command, measure))
      boxes.forEach((a, i) =>
        boxes.slice(i + 1).forEach((b, j) => {
          expect(overlap(a, b), `${texts[i]?.text} / ${texts[i + 1 + j]?.text}`).toBe(false)
        }),
      )
    }
  })

  it('gives the map sheet a page of its own and numbers every page', () => {
    expect(pages.filter((page) => page.width === 297)).toHaveLength(1)
    const numbers = pages.flatMap((page) =>
      page.commands.filter((c) => c.kind === 'text' && /^(第|Page) \d+/.test(c.text)),
    )
    expect(numbers).toHaveLength(pages.length)
  })
})

describe.each(['zh', 'en'] as const)('layout of a %s report that strains its pages', (language) => {
  const report = buildReport(stressReport(language))
  const pages = layoutPages(report, new Map(), measure)
  const printable = { x: 27.9, y: 20, width: 156.2, height: 255 }

  it('leaves nothing outside the margins, neither of names nor of rows higher than a page', () => {
    for (const page of pages)
      for (const command of page.commands)
        expect(inside(boundsOf(command, measure), printable), JSON.stringify(command)).toBe(true)
    const printed = pages.flatMap(({ commands }) => textsOf(commands).map(({ text }) => text)).join('')
    // All 92, but for one or two that the end of a page cuts in half.
    expect(printed.match(/请予复核/g)?.length).toBeGreaterThan(88)
    expect(printed).toContain('J500')
  })

  it('ends no page with a heading, and begins none with the last row of a table', () => {
    const titles = new Set(report.sections.flatMap(({ title, blocks }) => [title, ...subheadings(blocks)]))
    for (const { commands } of pages) {
      const body = textsOf(commands).filter(({ at }) => at.y > 30 && at.y < 265)
      const last =
        body.at(-1)?.text.replace(/^(?:[一二三四五六七八九十]+、|\d+\. |（.+?）|\(\d+\) )/u, '') ?? ''
      expect(titles).not.toContain(last)
      // The head of the table with one row below it.
      const rows = new Set(commands.flatMap((c) => (c.kind === 'rect' ? [c.rect.y] : [])))
      expect(rows.size === 2 && body.length < 14, `${body.map(({ text }) => text).join(' ')}`).toBe(false)
    }
  })

  it('breaks no word and no number of a column', () => {
    const printed = new Set(pages.flatMap(({ commands }) => textsOf(commands).map(({ text }) => text)))
    const words =
      language === 'zh' ? ['占比 %', '图斑编号'] : ['Statutory', 'Occupied', 'Touching', 'Outcome']
    for (const word of [...words, '1234567.89', PROJECT_HASH]) expect(printed).toContain(word)
  })
})

const PROJECT_HASH = sampleReport('zh').project.source.sha256 ?? ''

function subheadings(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'subheading' ? [block.text.replace(/^(?:（.+?）|\(\d+\) )/u, '')] : [],
  )
}

describe('writePdf', () => {
  it('names the characters that the fonts lack and puts a mark in their place', async () => {
    const input = sampleReport('zh')
    const report = buildReport({ ...input, facts: { ...input.facts, unit: '甲𠮷公司' } })
    const { bytes, pages, notes } = await writePdf(report, new Map(), faces)
    expect(pages).toBeGreaterThan(3)
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, 5))).toBe('%PDF-')
    expect(notes.map((n) => n.code)).toEqual(['character-lacking'])
    expect(notes[0]?.message.zh).toContain('𠮷(U+20BB7)')
  })

  it('stops when it is cancelled', async () => {
    const controller = new AbortController()
    controller.abort()
    const report = buildReport(sampleReport('en'))
    await expect(writePdf(report, new Map(), faces, { signal: controller.signal })).rejects.toThrow()
  })
})
