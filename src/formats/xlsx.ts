/** XLSX (ECMA-376): sheets with a table of vertices or of WKT, as in `table.ts`. */
import type { InputFile, SourceFeatures } from '../geo/features'
import { InputError, note } from '../geo/note'
import { decodeText } from './encoding'
import { layerUnknown } from './kml'
import type { ReadOptions } from './shapefile'
import { readTable } from './table'
import { looksLikeTable } from './tableHeader'
import { childNamed, elements, parseXml, type XmlNode } from './xml'
import { unpack } from './zip'

const PARTS = /^xl\/(workbook\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i

/** @throws InputError where no sheet holds a table of coordinates */
export function readXlsx(file: InputFile, options: ReadOptions = {}): SourceFeatures {
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
  for (const { name, path } of sheets) {
    if (layer !== undefined && name !== layer) continue
    const sheet = tree(path)
    const rows = sheet ? rowsOf(sheet, strings) : []
    if (layer === undefined && !looksLikeTable(rows)) continue
    const { features, crs, notes } = readTable(rows, file.name)
    return {
      file: file.name,
      format: 'xlsx',
      layer: name,
      crs,
      encoding: null,
      encodingHow: null,
      features,
      notes,
    }
  }
  throw new InputError(
    note(
      'columns-unknown',
      '各工作表里都没有认得的坐标列:请用表头“点号、X、Y”(X 北 Y 东)或“经度、纬度”,或一列 WKT。',
      'No sheet has columns of coordinates: use the headers 点号, X, Y (X north, Y east), or 经度, 纬度, or a WKT column.',
    ),
    file.name,
  )
}

function sheetsOf(workbook: XmlNode | null, relations: XmlNode | null): { name: string; path: string }[] {
  const targets = new Map(
    (relations ? elements(relations, 'Relationship') : []).map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'] ?? '',
    ]),
  )
  return (workbook ? elements(workbook, 'sheet') : []).map(({ attributes }, index) => {
    const target = targets.get(attributes['id']) ?? `worksheets/sheet${index + 1}.xml`
    return { name: attributes['name'] ?? '', path: target.startsWith('/') ? target.slice(1) : `xl/${target}` }
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
