import { read, utils } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { roundHalfEven } from '../../geo/units'
import { buildReport, tablesOf } from '../document/build'
import { sampleReport } from '../document/sample.fixture'
import { writeDocx } from '../docx/write'
import { openFaces, faceMeasure } from '../pdf/font/faces'
import { layoutPages } from '../pdf/layout'
import { textsOf } from '../sheet/bounds.fixture'
import { writeCsv } from './csv'
import { overlapPieces } from './pieces'
import { writeXlsx } from './xlsx'

const fonts = new URL('../../../public/fonts/', import.meta.url)
const faces = openFaces(
  new Uint8Array(readFileSync(new URL('NotoSerifSC-Regular.ttf', fonts))),
  new Uint8Array(readFileSync(new URL('NotoSansSC-Bold.ttf', fonts))),
)

/** Rows of a table in a DOCX, as printed. */
function docxTables(xml: string): string[][][] {
  const between = (text: string, tag: string): string[] =>
    [...text.matchAll(new RegExp(`<w:${tag}[ >].*?</w:${tag}>`, 'gs'))].map((match) => match[0])
  const plain = (text: string): string =>
    [...text.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map((match) => match[1] ?? '\n')
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&')
  return between(xml, 'tbl').map((table) => between(table, 'tr').map((row) => between(row, 'tc').map(plain)))
}

describe.each(['zh', 'en'] as const)('the rows of the %s report', (language) => {
  const report = buildReport(sampleReport(language))
  const tables = tablesOf(report)
  const printed = tables.map((table) => [
    table.columns.map((column) => column.title),
    ...table.rows.map((row) => row.map((cell) => cell.text)),
  ])

  it('are the same in DOCX', async () => {
    const blob = await writeDocx(report, new Map())
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array(0))
    const inDocument = docxTables(xml)
    for (const table of printed) expect(inDocument).toContainEqual(table)
    for (const font of ['仿宋', '黑体', '宋体']) expect(xml).toContain(`w:eastAsia="${font}"`)
  })

  it('are the same in XLSX, unrounded behind what is shown', () => {
    const book = read(writeXlsx(report), { type: 'array', cellNF: true })
    expect(book.SheetNames).toHaveLength(tables.length)
    tables.forEach((table, index) => {
      const sheet = book.Sheets[book.SheetNames[index] ?? '']
      if (!sheet) throw new Error(table.id)
      table.rows.forEach((row, r) =>
        row.forEach((cell, c) => {
          const found: { v?: unknown } | undefined = sheet[utils.encode_cell({ r: r + 1, c })] as {
            v?: unknown
          }
          if (typeof cell.value === 'number') {
            expect(found.v).toBe(cell.value)
            expect(roundHalfEven(cell.value, cell.text.split('.')[1]?.length ?? 0)).toBe(cell.text)
          } else expect(found.v).toBe(cell.text)
        }),
      )
    })
  })

  it('are the same in CSV', () => {
    tables.forEach((table, index) => {
      const book = read(writeCsv(table), { type: 'string', raw: true })
      const rows = utils.sheet_to_json<string[]>(Object.values(book.Sheets)[0] ?? {}, {
        header: 1,
        raw: false,
      })
      expect(rows.map((row) => row.map((text) => text.replace(/^\uFEFF/, '')))).toEqual(printed[index])
    })
  })

  it('are the same in PDF', () => {
    const pages = layoutPages(report, new Map(), faceMeasure(faces))
    const all = textsOf(pages.flatMap((page) => page.commands))
      .map((command) => command.text)
      .join('')
      .replace(/\s/g, '')
    for (const text of printed.flat(2)) expect(all).toContain(text.replace(/\s/g, ''))
  })
})

describe('CSV', () => {
  it('never starts a formula from the text of a file, and quotes what needs quotes', () => {
    const columns = [{ key: 'a', title: 'a', align: 'start' as const, share: 1 }]
    const rows = [
      [{ text: '=1+1', value: '=1+1' }],
      [{ text: '-5.00', value: -5 }],
      [{ text: 'a "b", c', value: 'x' }],
    ]
    expect(writeCsv({ kind: 'table', id: 't', title: 't', columns, rows, note: null })).toBe(
      '\uFEFFa\r\n\'=1+1\r\n-5.00\r\n"a ""b"", c"\r\n',
    )
  })
})

describe('overlapPieces', () => {
  it('carries the unrounded figures of each zone', () => {
    const { project, result } = sampleReport('zh')
    const square: [number, number][][] = [
      [
        [93, 36],
        [93.1, 36],
        [93.1, 36.1],
        [93, 36],
      ],
    ]
    const [layer] = result.layers
    const [zone] = layer?.zones ?? []
    if (!layer || !zone) throw new Error('fixture')
    const changed = { ...result, layers: [{ ...layer, zones: [{ ...zone, overlap: [square] }] }] }
    const { features } = overlapPieces(project, changed)
    expect(features).toHaveLength(1)
    expect(features[0]?.properties).toMatchObject({
      zoneId: 'HX0001',
      overlapSquareMetres: 200000.12505,
      demo: true,
    })
  })
})
