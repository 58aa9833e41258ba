/** Shapefiles: the .shp with its sisters .dbf, .prj and .cpg, loose or in an archive. */
import type { InputFile, SourceFeature, SourceFeatures } from '../../geo/features'
import { InputError, note, type Note } from '../../geo/note'
import { readDbf } from './dbf'
import { decodeText } from '../encoding/encoding'
import { isMultipatch, isShp, readShp } from './shp'

export interface ReadOptions {
  /** Encoding of the attribute text, where the person knows better. */
  encoding?: string | undefined
  /** Layer to take, where a file holds several. */
  layer?: string | undefined
}

export interface ShapefileParts {
  /** Name as the person knows it: of the archive, or of the .shp. */
  file: string
  layer: string
  shp: InputFile
  dbf: InputFile | null
  prj: InputFile | null
  cpg: InputFile | null
}

const SISTERS = /\.(shp|dbf|prj|cpg|shx)$/i

export function isShapefileSister(name: string): boolean {
  return SISTERS.test(name) || /\.(sbn|sbx|qix|shp\.xml)$/i.test(name)
}

function stem(name: string): string {
  return name.replace(/\.[^./]*$/, '').toLowerCase()
}

function baseName(name: string): string {
  return name.split('/').pop() ?? name
}

/**
 * Groups files by folder and name, whatever the case.
 * @param archive name of the archive they come from; null for loose files
 */
export function groupShapefiles(files: InputFile[], archive: string | null): ShapefileParts[] {
  const sister = (shp: InputFile, ending: string): InputFile | null =>
    files.find((file) => file.name.toLowerCase() === `${stem(shp.name)}.${ending}`) ?? null
  const shapes = files.filter((file) => /\.shp$/i.test(file.name))
  const layerOf = ({ name }: InputFile): string => {
    const layer = baseName(name).replace(/\.shp$/i, '')
    const isTwice = shapes.filter((other) => stem(baseName(other.name)) === layer.toLowerCase()).length > 1
    // Of the same name in two folders: the folder tells them apart.
    return isTwice && archive !== null ? name.replace(/\.shp$/i, '') : layer
  }
  return shapes.map((shp) => ({
    file: archive ?? baseName(shp.name),
    layer: layerOf(shp),
    shp,
    dbf: sister(shp, 'dbf'),
    prj: sister(shp, 'prj'),
    cpg: sister(shp, 'cpg'),
  }))
}

/** @throws InputError where the .shp is none or holds nothing that can be read */
export function readShapefile(parts: ShapefileParts, options: ReadOptions = {}): SourceFeatures {
  if (!isShp(parts.shp.bytes))
    throw new InputError(
      note(
        'not-a-shapefile',
        `“${parts.layer}.shp”不是有效的 shapefile(文件头不对或是空文件):请在原软件里重新导出。`,
        `"${parts.layer}.shp" is no valid shapefile (wrong header, or empty): export it again.`,
      ),
      parts.file,
    )
  if (isMultipatch(parts.shp.bytes)) throw new InputError(multipatch(parts.layer), parts.file)
  const { records, notes } = readShp(parts.shp.bytes)
  const cpg = parts.cpg ? decodeText(parts.cpg.bytes).text.replace(/\0/g, '').trim() : null
  const table = parts.dbf ? readDbf(parts.dbf.bytes, { chosen: options.encoding, cpg }) : null
  const allNotes: Note[] = [...notes, ...(table?.notes ?? [])]
  if (!parts.dbf)
    allNotes.push(
      noAttributes('attributes-missing', '只有 .shp,没有同名 .dbf', 'There is no .dbf beside the .shp'),
    )
  else if (!table)
    allNotes.push(noAttributes('attributes-unreadable', '.dbf 读不出来', 'The .dbf cannot be read'))

  const features: SourceFeature[] = []
  const empty: number[] = []
  let deleted = 0
  for (const { index, geometry } of records) {
    const record = table?.records[index - 1]
    if (record === null) deleted += 1
    else if (geometry === null) empty.push(index)
    else features.push({ geometry, properties: record ?? {}, index })
  }
  if (table && table.records.length !== records.length && records.length > 0)
    allNotes.push(countsDiffer(records.length, table.records.length))
  if (deleted > 0)
    allNotes.push(
      note(
        'records-deleted',
        `${deleted} 个图形在属性表里标为已删除,没有读。`,
        `${deleted} features are marked as deleted and were not read.`,
      ),
    )
  if (empty.length > 0)
    allNotes.push(
      note(
        'geometry-empty',
        `第 ${empty.slice(0, 5).join('、')} 条记录没有图形${empty.length > 5 ? `(共 ${empty.length} 个)` : ''},已略过。`,
        `Features without a shape were left out: ${empty.slice(0, 5).join(', ')}${empty.length > 5 ? ` (${empty.length} in all)` : ''}.`,
      ),
    )
  if (features.length === 0)
    throw new InputError(
      allNotes.find((one) => one.code === 'file-truncated' || one.code === 'shape-unreadable') ??
        note(
          'no-features',
          `“${parts.layer}.shp”里没有图形:请确认导出时选中了图形。`,
          `"${parts.layer}.shp" holds no shapes: make sure that features were selected for the export.`,
        ),
      parts.file,
    )
  const prj = parts.prj ? decodeText(parts.prj.bytes).text.replace(/\0/g, '').trim() : ''
  return {
    file: parts.file,
    format: 'shapefile',
    layer: parts.layer,
    crs: prj === '' ? { kind: 'none' } : { kind: 'wkt', text: prj },
    encoding: table?.encoding ?? null,
    encodingHow: table?.encodingHow ?? null,
    features,
    notes: allNotes,
  }
}

function countsDiffer(shapes: number, rows: number): Note {
  return note(
    'records-differ',
    `图形有 ${shapes} 个,属性表有 ${rows} 条,按先后次序对应;${rows < shapes ? '多出的图形没有属性' : '多出的属性没有使用'}。请核对名称与图形是否对得上。`,
    `There are ${shapes} shapes and ${rows} rows of attributes, matched in their order; ${rows < shapes ? 'the other shapes have none' : 'the other rows were not used'}. Check that names and shapes belong together.`,
  )
}

function noAttributes(code: string, zh: string, en: string): Note {
  return note(
    code,
    `${zh},图形照读,但没有名称等属性;把同名文件一起拖入可补上。`,
    `${en}; the shapes are read without names and attributes. Drop the files of the same name together to add them.`,
  )
}

function multipatch(layer: string): Note {
  return note(
    'multipatch-unsupported',
    `“${layer}.shp”是三维体(多面体),没有平面范围:请在 ArcGIS 中用“多面体轮廓”转为面后重新导出。`,
    `"${layer}.shp" holds bodies (multipatch), not polygons: turn them into polygons with Multipatch Footprint in ArcGIS and export again.`,
  )
}
