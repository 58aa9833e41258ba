/** XLSX (ECMA-376): sheets with a table of vertices or of WKT, as in `table.ts`. */
import type { InputFile, SourceFeature, SourceFeatures } from '../../geo/features'
import { InputError, note, type Note } from '../../geo/note'
import { polygonsOf } from '../../geo/polygons'
import type { Position } from '../../geo/types'
import { decodeText } from '../encoding/encoding'
import { layerUnknown } from '../kml'
import type { ReadOptions } from '../shapefile/shapefile'
import { readTable, type TableContents } from './table'
import { looksLikeTable } from './header'
import { childNamed, elements, parseXml, type XmlNode } from '../xml'
import { unpack } from '../zip'

const PARTS = /^xl\/(workbook\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i

/**
 * The sheets that hold tables: one result where all are of one kind, each feature with the name of its sheet; hidden
 * sheets count only where no other has a table.
 * @throws InputError where no sheet holds a table of coordinates
 */
export function readXlsx(file: InputFile, options: ReadOptions = {}): SourceFeatures[] {
  const parts = new Map(
    unpack(file, (name) => PARTS.test(name)).map(({ name, bytes }) => [name.toLowerCase(), bytes]),
  )
  const tree = (name: string): XmlNode | null => {
    const bytes = parts.get(name.toLowerCase())
    return bytes ? parseXml(decodeText(bytes).text) : null
  }
  const strings = sharedStrings(tree('xl/sharedStrings.xml'))
  const sheets = sheetsOf(tree('xl/workbook.xml'), tree('xl/_rels/workbook.xml.rels'))
  const names = sheets.map(({ name }) => name)
  const { layer } = options
  if (layer !== undefined && !names.includes(layer)) throw layerUnknown(file.name, layer, names)
  const tables = sheets.flatMap((sheet) => {
    if (layer !== undefined && sheet.name !== layer) return []
    const root = tree(sheet.path)
    const rows = root ? rowsOf(root, strings) : []
    return layer !== undefined || looksLikeTable(rows) ? [{ ...sheet, rows }] : []
  })
  const open = tables.filter(({ isHidden }) => !isHidden)
  const used = open.length > 0 ? open : tables
  if (used.length === 0) throw new InputError(columnsUnknown(), file.name)
  const hidden = tables.filter((table) => !used.includes(table)).map(({ name }) => name)
  return joined(file, used, hidden)
}

interface Sheet {
  name: string
  path: string
  isHidden: boolean
}

function joined(
  file: InputFile,
  tables: readonly (Sheet & { rows: string[][] })[],
  hidden: readonly string[],
): SourceFeatures[] {
  const results = new Map<string, SourceFeatures>()
  const failed: InputError[] = []
  const empty = { file: file.name, format: 'xlsx', encoding: null, encodingHow: null }
  for (const { name, rows } of tables) {
    const contents = readOrNull(rows, file.name, failed)
    if (!contents) continue
    const { features, crs } = contents
    const notes = tables.length === 1 ? contents.notes : contents.notes.map((one) => inSheet(name, one))
    const [x = NaN] = firstPosition(features)
    const kind = `${JSON.stringify(crs)} ${Math.abs(x) <= 180}`
    const before = results.get(kind)
    const named =
      tables.length === 1
        ? features
        : features.map((one) => ({ ...one, properties: { ...one.properties, layer: name } }))
    if (before) {
      before.layer = `${before.layer}, ${name}`
      before.features.push(...named)
      before.notes.push(...notes)
    } else results.set(kind, { ...empty, layer: name, crs, features: named, notes })
  }
  const all = [...results.values()]
  const [first] = all
  if (!first) throw failed[0] ?? new InputError(columnsUnknown(), file.name)
  first.notes.push(...failed.map((error) => error.note))
  if (hidden.length > 0) first.notes.push(hiddenLeftOut(hidden))
  return all
}

function readOrNull(rows: string[][], file: string, failed: InputError[]): TableContents | null {
  try {
    return readTable(rows, file)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    failed.push(error)
    return null
  }
}

function inSheet(name: string, { code, message: { zh, en } }: Note): Note {
  return note(code, `工作表“${name}”:${zh}`, `Sheet "${name}": ${en}`)
}

function firstPosition([first]: readonly SourceFeature[]): Position {
  return polygonsOf(first?.geometry ?? { type: 'Point', coordinates: [] })[0]?.[0]?.[0] ?? [NaN, NaN]
}

function columnsUnknown(): Note {
  return note(
    'columns-unknown',
    '各工作表里都没有认得的坐标列:请用表头“点号、X、Y”(X 北 Y 东)或“经度、纬度”,或一列 WKT。',
    'No sheet has columns of coordinates: use the headers 点号, X, Y (X north, Y east), or 经度, 纬度, or a WKT column.',
  )
}

function hiddenLeftOut(names: readonly string[]): Note {
  return note(
    'layers-left-out',
    `隐藏的工作表没有读:${names.join('、')};如需要,请在 Excel 中取消隐藏。`,
    `Hidden sheets were not read: ${names.join(', ')}; show them in Excel if they are needed.`,
  )
}

function sheetsOf(workbook: XmlNode | null, relations: XmlNode | null): Sheet[] {
  const targets = new Map(
    (relations ? elements(relations, 'Relationship') : []).map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'] ?? '',
    ]),
  )
  return (workbook ? elements(workbook, 'sheet') : []).map(({ attributes }, index) => {
    const target = targets.get(attributes['id']) ?? `worksheets/sheet${index + 1}.xml`
    return {
      name: attributes['name'] ?? '',
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      isHidden: (attributes['state'] ?? 'visible') !== 'visible',
    }
  })
}

/** Texts of cells; phonetic guides are no part of them. */
function sharedStrings(root: XmlNode | null): string[] {
  return (root?.children ?? []).filter(({ name }) => name === 'si').map(textOf)
}

function textOf(node: XmlNode): string {
  return node.children
    .map((child) =>
      child.name === 't' ? child.text : child.name === 'r' ? (childNamed(child, 't')?.text ?? '') : '',
    )
    .join('')
}

function rowsOf(sheet: XmlNode, strings: string[]): string[][] {
  const rows: string[][] = []
  for (const row of elements(sheet, 'row')) {
    const cells: string[] = []
    for (const cell of row.children) {
      if (cell.name !== 'c') continue
      const column = columnOf(cell.attributes['r']) ?? cells.length
      if (column > 500) continue
      while (cells.length < column) cells.push('')
      cells[column] = valueOf(cell, strings).trim()
    }
    rows.push(cells)
  }
  return rows
}

/** `AB12` -> 27. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1]
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function valueOf(cell: XmlNode, strings: string[]): string {
  const value = childNamed(cell, 'v')?.text ?? ''
  const formula = childNamed(cell, 'f')?.text
  // A formula whose value was not saved is shown as it is, so that the person knows what to do.
  if (value === '' && formula) return `=${formula}`
  switch (cell.attributes['t']) {
    case 's':
      return strings[Number(value)] ?? ''
    case 'inlineStr': {
      const inline = childNamed(cell, 'is')
      return inline ? textOf(inline) : ''
    }
    case 'str':
      return value
    default:
      // Excel keeps 17 digits and may write an exponent; the number is what counts.
      return value !== '' && Number.isFinite(Number(value)) ? String(Number(value)) : value
  }
}
