import { jsPDF } from 'jspdf'
import { type Note, note } from '../../geo/note'
import type { ReportDocument } from '../document/types'
import type { Command } from '../sheet/commands'
import { type Faces, LACKING, faceMeasure } from './font/faces'
import { subsetFont } from './font/subset'
import { layoutPages, type SheetPage } from './layout'
import { FAMILY, paintPdf, type Picture } from './paint'

export interface PdfResult {
  bytes: Uint8Array<ArrayBuffer>
  pages: number
  notes: Note[]
}

/** A map sheet: lines and text as commands, and the picture of the map that they place. */
export interface PdfSheet extends SheetPage {
  pictures: ReadonlyMap<string, Picture>
}

export interface PdfOptions {
  signal?: AbortSignal
  onPage?: (page: number, pages: number) => void
}

/**
 * Writes the report as PDF with selectable text. Only the characters of this report go into the file. A character
 * that the fonts lack is printed as a geta mark and named in a note.
 * @throws AbortError (DOMException) when `signal` fires
 */
export async function writePdf(
  report: ReportDocument,
  sheets: ReadonlyMap<string, PdfSheet>,
  faces: Faces,
  options: PdfOptions = {},
): Promise<PdfResult> {
  const measure = faceMeasure(faces)
  const pages = layoutPages(report, sheets, measure)
  const [first] = pages
  if (!first) throw new RangeError('a report has at least one page')
  const format = (page: { width: number; height: number }): [number, number] => [page.width, page.height]
  const orientation = (page: { width: number; height: number }) => (page.width > page.height ? 'l' : 'p')
  const pdf = new jsPDF({
    unit: 'mm',
    format: format(first),
    orientation: orientation(first),
    compress: true,
  })
  pdf.setProperties({ title: report.title, subject: report.subtitles.join(' '), creator: 'Qingping' })
  const used = charactersOf(pages.flatMap((page) => page.commands))
  addFace(pdf, 'normal', subsetFont(faces.regular, used))
  addFace(pdf, 'bold', subsetFont(faces.bold, used))
  const images = new Map([...sheets.values()].flatMap(({ pictures }) => [...pictures]))
  const lacking = new Set<string>()
  for (const [index, page] of pages.entries()) {
    if (index > 0) pdf.addPage(format(page), orientation(page))
    paintPdf({ pdf, faces, measure, images, lacking }, page.commands)
    options.onPage?.(index + 1, pages.length)
    // A turn for the page: it stays responsive, and cancelling takes effect.
    await new Promise((resolve) => setTimeout(resolve, 0))
    options.signal?.throwIfAborted()
  }
  const bytes = new Uint8Array(pdf.output('arraybuffer'))
  return { bytes, pages: pages.length, notes: lacking.size > 0 ? [lackingNote([...lacking])] : [] }
}

function charactersOf(commands: readonly Command[]): Set<number> {
  const used = new Set([LACKING.codePointAt(0) ?? 0, 0x20])
  for (const command of commands) {
    if (command.kind === 'text') for (const character of command.text) used.add(character.codePointAt(0) ?? 0)
    if (command.kind === 'group') for (const codePoint of charactersOf(command.commands)) used.add(codePoint)
  }
  return used
}

function addFace(pdf: jsPDF, style: 'normal' | 'bold', font: Uint8Array): void {
  const name = `${FAMILY}-${style}.ttf`
  // The library takes a font as a string of bytes.
  const parts: string[] = []
  for (let at = 0; at < font.length; at += 8192)
    parts.push(String.fromCharCode(...font.subarray(at, at + 8192)))
  pdf.addFileToVFS(name, btoa(parts.join('')))
  pdf.addFont(name, FAMILY, style, undefined, 'Identity-H')
}

function lackingNote(characters: string[]): Note {
  const list = characters.map(
    (c) => `${c}(U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`,
  )
  return note(
    'character-lacking',
    `PDF 的字体里没有这些字,已用“${LACKING}”占位:${list.join('、')}。请改用 DOCX 导出,或换一个写法。`,
    `The fonts of the PDF lack these characters, printed as ${LACKING}: ${list.join(', ')}. Export as DOCX, or use another spelling.`,
  )
}
