/**
 * DXF as text (AutoCAD releases 12 to 2018): closed polylines, hatches and circles become polygons, all else lines or
 * points. Drawings know no coordinate system; X is east, Y is north.
 */
import type { Geometry } from 'geojson'
import type { InputFile, SourceFeature, SourceFeatures } from '../../geo/features'
import { InputError, note, type Note } from '../../geo/note'
import type { Position, Ring } from '../../geo/types'
import { blocksOf, MOST_SHAPES, placedShapes, type Blocks, type PlacedShape } from './blocks'
import { layerOf, type Entity } from './entities'
import { joinLines } from './joined'
import { decodeText } from '../encoding/encoding'
import { layerUnknown } from '../kml'
import { closedRing } from '../pointRings'
import { isBinaryDrawing } from '../recognise'
import { groupRingsByContainment } from '../rings'
import type { ReadOptions } from '../shapefile/shapefile'

/** @throws InputError where it is a binary drawing or holds no geometry */
export function readDxf(file: InputFile, options: ReadOptions = {}): SourceFeatures {
  if (isBinaryDrawing(file.bytes)) {
    throw new InputError(
      note(
        'drawing-binary',
        '这是二进制图形文件(DWG 或二进制 DXF),不能直接读:请在 CAD 中另存为文本格式的 DXF。',
        'This is a binary drawing (DWG or binary DXF): save it as a DXF in text form.',
      ),
      file.name,
    )
  }
  const decoded = decodeText(file.bytes, options.encoding)
  const { entities, blocks } = drawingOf(decoded.text)
  const budget = { left: MOST_SHAPES }
  const shapes = entities.flatMap((entity) => placedShapes(entity, blocks, budget))
  const layers = [...new Set(shapes.map(({ layer }) => layer))]
  const wanted = options.layer
  if (wanted !== undefined && !layers.includes(wanted)) throw layerUnknown(file.name, wanted, layers)
  const notes: Note[] = [...decoded.notes]
  const rings = new Map<string, Ring[]>()
  const lines = new Map<string, Position[][]>()
  const geometries: { geometry: Geometry; layer: string }[] = []
  const unknown = new Map<string, number>()
  for (const one of shapes) {
    if (wanted === undefined || one.layer === wanted) place(one, { rings, lines, geometries, unknown })
  }
  const { count, outlines } = joinEach(lines, rings, geometries)
  if (count > 0) notes.push(joined(count, outlines))
  // Closed outlines of one layer belong together: one inside another is a hole.
  for (const [layer, closed] of rings) {
    for (const polygon of groupRingsByContainment(closed)) {
      geometries.push({ geometry: { type: 'Polygon', coordinates: polygon }, layer })
    }
  }
  if (unknown.size > 0) notes.push(notRead(unknown))
  const curved = shapes.filter(
    ({ shape, layer }) => (wanted === undefined || layer === wanted) && 'isCurved' in shape && shape.isCurved,
  )
  if (curved.length > 0) notes.push(flattened(curved))
  if (geometries.length === 0) {
    const [left] = unknown.size > 0 ? [notRead(unknown)] : []
    throw new InputError(
      left ??
        note(
          'no-features',
          '图中没有多段线、填充等图形:请确认范围线为闭合多段线;外部参照要先绑定。',
          'The drawing holds no polylines or hatches: make sure that outlines are closed polylines, and bind external references.',
        ),
      file.name,
    )
  }
  const features = geometries.map(({ geometry, layer }, index): SourceFeature => ({
    geometry,
    properties: { layer },
    index: index + 1,
  }))
  return {
    file: file.name,
    format: 'dxf',
    layer: wanted ?? null,
    crs: { kind: 'none' },
    encoding: decoded.encoding,
    encodingHow: decoded.how,
    features,
    notes,
  }
}

/** What the shapes of a drawing become, by layer. */
interface Placed {
  rings: Map<string, Ring[]>
  lines: Map<string, Position[][]>
  geometries: { geometry: Geometry; layer: string }[]
  unknown: Map<string, number>
}

function place({ shape, layer, kind }: PlacedShape, { rings, lines, geometries, unknown }: Placed): void {
  switch (shape.kind) {
    case 'ring':
      addTo(rings, layer, closedRing(shape.positions))
      return
    case 'rings':
      for (const polygon of groupRingsByContainment(shape.rings.map(closedRing))) {
        geometries.push({ geometry: { type: 'Polygon', coordinates: polygon }, layer })
      }
      return
    case 'line':
      addTo(lines, layer, shape.positions)
      return
    case 'point':
      geometries.push({ geometry: { type: 'Point', coordinates: shape.position }, layer })
      return
    case 'unknown':
      unknown.set(kind, (unknown.get(kind) ?? 0) + 1)
  }
}

function addTo<T>(lists: Map<string, T[]>, layer: string, one: T): void {
  const list = lists.get(layer)
  if (list) list.push(one)
  else lists.set(layer, [one])
}

/** Lines that enclose ground become outlines of their layer; the others stay lines. */
function joinEach(
  lines: Placed['lines'],
  rings: Placed['rings'],
  geometries: Placed['geometries'],
): { count: number; outlines: number } {
  let [count, outlines] = [0, 0]
  for (const [layer, list] of lines) {
    const found = joinLines(list)
    for (const ring of found.rings) addTo(rings, layer, closedRing(ring))
    for (const coordinates of found.rest) {
      geometries.push({ geometry: { type: 'LineString', coordinates }, layer })
    }
    count += found.joinedCount
    outlines += found.rings.length
  }
  return { count, outlines }
}

function joined(count: number, outlines: number): Note {
  return note(
    'lines-joined',
    `${count} 条首尾相接(相差不超过 1 mm)的散线已连成 ${outlines} 个闭合范围:如本来是线状工程,请在 CAD 中只留线,或删去收尾的一段。`,
    `${count} loose lines that meet end to end (within 1 mm) were joined into ${outlines} closed outline(s): if they are a linear project, leave out the line that closes them.`,
  )
}

function flattened(curved: PlacedShape[]): Note {
  const kinds = new Map<string, number>()
  for (const { kind } of curved) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const list = [...kinds].map(([kind, count]) => `${kind}×${count}`).join(', ')
  return note(
    'curves-flattened',
    `样条曲线、椭圆(${list})已换成折线,离原曲线不超过 1 mm(图块内按插入比例放大)。`,
    `Splines and ellipses (${list}) were turned into chords that leave the curve by at most 1 mm (scaled with the insert inside blocks).`,
  )
}

function notRead(unknown: Map<string, number>): Note {
  const list = [...unknown].map(([kind, count]) => `${kind}×${count}`).join(', ')
  return note(
    'entities-left-out',
    `有些图元没有读(${list}):如含范围线,请分解图块,并把面域、实体、三维面、多线和只有拟合点的样条曲线转为闭合多段线。`,
    `Some entities were not read (${list}): if outlines are among them, explode blocks and turn regions, solids, 3D faces, multilines and splines of fit points alone into closed polylines.`,
  )
}

/** Texts, dimensions and the like are no shapes and not worth a word. */
const WANTED = new Set([
  'LWPOLYLINE',
  'POLYLINE',
  'VERTEX',
  'HATCH',
  'LINE',
  'ARC',
  'CIRCLE',
  'POINT',
  'SPLINE',
  'ELLIPSE',
  'INSERT',
  'REGION',
  'MPOLYGON',
  '3DFACE',
  'SOLID',
  'TRACE',
  'MLINE',
  'MESH',
  '3DSOLID',
  'BODY',
  'SURFACE',
])

/** The entities of the ENTITIES section, and the blocks; vertices of old polylines are put into them. */
function drawingOf(text: string): { entities: Entity[]; blocks: Blocks } {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  const entities: Entity[] = []
  const records: { head: Entity; entities: Entity[] }[] = []
  let list: Entity[] = []
  let current: Entity | null = null
  let section = ''
  let polyline: Entity | null = null
  for (let at = 0; at + 1 < lines.length; at += 2) {
    const code = Number(lines[at])
    const value = lines[at + 1] ?? ''
    if (code !== 0) {
      if ((section === 'ENTITIES' || section === 'BLOCKS') && current) current.pairs.push([code, value])
      else if (code === 2 && section === 'SECTION') {
        section = value.trim()
        list = section === 'ENTITIES' ? entities : []
      }
      continue
    }
    const kind = value.trim()
    current = null
    if (kind === 'SECTION' || kind === 'ENDSEC') section = kind
    if (section !== 'ENTITIES' && section !== 'BLOCKS') continue
    if (kind === 'SEQEND') polyline = null
    if (kind === 'ENDBLK') list = []
    if (kind === 'BLOCK') {
      current = { kind, layer: '', pairs: [], vertices: [] }
      list = []
      records.push({ head: current, entities: list })
    }
    if (!WANTED.has(kind)) continue
    current = { kind, layer: '', pairs: [], vertices: [] }
    if (kind === 'VERTEX') polyline?.vertices.push(current)
    else {
      list.push(current)
      polyline = kind === 'POLYLINE' ? current : null
    }
  }
  for (const entity of entities) entity.layer = layerOf(entity)
  return { entities, blocks: blocksOf(records) }
}
