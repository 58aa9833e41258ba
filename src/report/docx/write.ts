import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
  type ISectionOptions,
} from 'docx'
import { ordinal } from '../document/ordinal'
import type { SheetPicture } from '../document/picture'
import type { Block, ReportDocument } from '../document/types'
import { fullWidth } from '../typeset'
import { blockContent, heading } from './blocks'
import { COLOURS, FONTS, HALF_POINTS, PAGE, TWIPS } from './style'

type Child = ReturnType<typeof blockContent>[number]
type Part = { kind: 'flow'; children: Child[] } | { kind: 'sheet'; name: string; caption: string }

/**
 * Writes an editable DOCX. Map sheets become pages of their own size; a sheet without a picture is said in its
 * place, not left out.
 */
export async function writeDocx(
  report: ReportDocument,
  sheets: ReadonlyMap<string, SheetPicture>,
): Promise<Blob> {
  const document = new Document({
    title: report.title,
    creator: 'Qingping',
    description: report.subtitles.join(' '),
    styles: { default: { document: { run: { font: FONTS.body, size: HALF_POINTS.body } } } },
    sections: partsOf(report).map((part) => sectionOf(part, report, sheets)),
  })
  return Packer.toBlob(document)
}

/** Text flows on until a sheet asks for a page of another shape. */
function partsOf(report: ReportDocument): Part[] {
  const parts: Part[] = [{ kind: 'flow', children: cover(report) }]
  const push = (children: Child[]): void => {
    const last = parts.at(-1)
    if (last?.kind === 'flow') last.children.push(...children)
    else parts.push({ kind: 'flow', children })
  }
  report.sections.forEach((section, index) => {
    push([heading(`${ordinal(index, report.language)}${section.title}`, report.language)])
    section.blocks.forEach((block, at) => {
      if (isSheet(block)) parts.push({ kind: 'sheet', name: block.name, caption: block.caption })
      else push(blockContent(block, report.language, section.blocks[at + 1]))
    })
  })
  return parts
}

function isSheet(block: Block): block is Extract<Block, { kind: 'sheet' }> {
  return block.kind === 'sheet'
}

function cover(report: ReportDocument): Paragraph[] {
  const centred = (text: string, size: number, before: number, isTitle: boolean): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before, after: 80 },
      children: [
        new TextRun({ text, size, font: isTitle ? FONTS.title : FONTS.subheading, color: COLOURS.ink }),
      ],
    })
  return [
    centred(report.title, HALF_POINTS.title, 200, true),
    ...report.subtitles.map((text) => centred(text, HALF_POINTS.subtitle - 4, 40, false)),
    new Paragraph({
      border: { bottom: { style: BorderStyle.SINGLE, size: 8, color: COLOURS.rule, space: 1 } },
      spacing: { after: 120 },
      children: [],
    }),
  ]
}

function running(report: ReportDocument): Pick<ISectionOptions, 'headers' | 'footers'> {
  const style = { font: FONTS.table, size: HALF_POINTS.running, color: COLOURS.note }
  return {
    headers: {
      default: new Header({
        children: [new Paragraph({ children: [new TextRun({ ...style, text: report.head })] })],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [
              new TextRun({ ...style, text: `${report.foot}    ` }),
              new TextRun({ ...style, children: pageNumbers(report) }),
            ],
          }),
        ],
      }),
    },
  }
}

function sectionOf(
  part: Part,
  report: ReportDocument,
  sheets: ReadonlyMap<string, SheetPicture>,
): ISectionOptions {
  const twips = (millimetres: number): number => Math.round(millimetres * TWIPS)
  const portrait = {
    size: { width: twips(PAGE.width), height: twips(PAGE.height), orientation: PageOrientation.PORTRAIT },
    margin: {
      top: twips(PAGE.top),
      bottom: twips(PAGE.bottom),
      left: twips(PAGE.left),
      header: twips(PAGE.head),
      footer: twips(PAGE.foot),
      right: twips(PAGE.right),
    },
  }
  if (part.kind === 'flow') {
    return {
      ...running(report),
      properties: { type: SectionType.NEXT_PAGE, page: portrait },
      children: part.children,
    }
  }
  const sheet = sheets.get(part.name)
  if (!sheet) {
    const missing =
      report.language === 'zh'
        ? fullWidth(`${part.caption}:此图未能生成。`)
        : `${part.caption}: this map could not be made.`
    const children = blockContent({ kind: 'paragraph', text: missing, look: 'warning' }, report.language)
    return { ...running(report), properties: { type: SectionType.NEXT_PAGE, page: portrait }, children }
  }
  const landscape = sheet.widthMillimetres > sheet.heightMillimetres
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The library swaps the two for landscape pages.
        size: {
          width: twips(landscape ? sheet.heightMillimetres : sheet.widthMillimetres),
          height: twips(landscape ? sheet.widthMillimetres : sheet.heightMillimetres),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: 0, bottom: 0, left: 0, right: 0, header: 0, footer: 0 },
      },
    },
    headers: { default: new Header({ children: [] }) },
    footers: { default: new Footer({ children: [] }) },
    children: [pageMark(report, sheet), picture(sheet, part.caption)],
  }
}

/** The number of the page, below the foot of the sheet that covers the page. */
function pageMark(report: ReportDocument, sheet: SheetPicture): Paragraph {
  const twips = (millimetres: number): number => Math.round(millimetres * TWIPS)
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    frame: {
      type: 'absolute',
      position: { x: 0, y: twips(sheet.heightMillimetres - 8) },
      width: twips(sheet.widthMillimetres),
      height: twips(5),
      anchor: { horizontal: 'page', vertical: 'page' },
    },
    children: [
      new TextRun({ font: FONTS.table, size: 16, color: COLOURS.note, children: pageNumbers(report) }),
    ],
  })
}

function pageNumbers({ language }: ReportDocument) {
  const [before, between, after] = language === 'zh' ? ['第 ', ' 页 共 ', ' 页'] : ['Page ', ' of ', '']
  return [before ?? '', PageNumber.CURRENT, between ?? '', PageNumber.TOTAL_PAGES, after ?? '']
}

const PIXELS_PER_MILLIMETRE = 96 / 25.4
/** English metric units, in which offsets of floating pictures are counted. */
const ORIGIN = { offset: 0 }

/** The sheet over the whole page, behind the number of the page: its margins are its own. */
function picture(sheet: SheetPicture, caption: string): Paragraph {
  return new Paragraph({
    children: [
      new ImageRun({
        type: sheet.format === 'png' ? 'png' : 'jpg',
        data: sheet.bytes,
        transformation: {
          width: sheet.widthMillimetres * PIXELS_PER_MILLIMETRE,
          height: sheet.heightMillimetres * PIXELS_PER_MILLIMETRE,
        },
        altText: { title: caption, description: caption, name: caption },
        floating: {
          horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, ...ORIGIN },
          verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, ...ORIGIN },
          behindDocument: true,
          wrap: { type: TextWrappingType.NONE },
        },
      }),
    ],
  })
}
