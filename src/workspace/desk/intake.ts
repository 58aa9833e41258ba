import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { buildLayer, type LayerOptions } from '../../check/layer'
import { hasPolygons } from '../../check/intake/parcels'
import { buildProject, type ProjectOptions } from '../../check/project'
import type { ControlLayer, Project } from '../../check/types'
import { readEach, type ReadOptions } from '../../formats/read'
import { decideCrs, decideCrsWithOption, type CrsDecision } from '../../geo/decide'
import type { InputFile, SourceFeature, SourceFeatures } from '../../geo/features'
import { InputError, note, type Note } from '../../geo/note'
import { polygonsOf } from '../../geo/polygons'
import type { SevenParameters } from '../../geo/sevenParameters'
import type { CoordinateSystem } from '../../geo/system'

export interface IntakeOptions extends ReadOptions {
  /** EPSG code that the person states for files that do not say their system, or not understandably. */
  code?: number
  /** The code was given for other files as well: see `decideCrsWithOption`. */
  codeForOthers?: boolean
  /** Accept Xi'an 80 and Beijing 54 without parameters, as a hint. */
  approximate?: boolean
  /** The person's own way from Xi'an 80 or Beijing 54 to CGCS2000. */
  parameters?: SevenParameters | undefined
}

/** A dataset that has been read, with what is known of its coordinate system. */
export interface IntakeItem {
  id: string
  source: SourceFeatures
  decision: CrsDecision
  /** Of the file that the dataset came from, lower-case hexadecimal. */
  sha256: string
}

/** What could be read and what could not; neither loses the other. */
export interface Intake {
  items: IntakeItem[]
  errors: InputError[]
}

/** Reads files and decides their coordinate systems. Never throws for a bad file: that is one of `errors`. */
export async function takeIn(files: InputFile[], options: IntakeOptions = {}): Promise<Intake> {
  const { code, codeForOthers, approximate, parameters, ...reading } = options
  const { read, errors } = await readEach(files, reading)
  const decide = (source: SourceFeatures) =>
    code === undefined
      ? decideCrs(source, { approximate, parameters })
      : decideCrsWithOption(source, code, { approximate, parameters, forOthers: codeForOthers })
  const items = read.map((source) => {
    const hash = hashOf(source, files)
    const id = [hash.slice(0, 16), source.file, source.layer ?? ''].join('/')
    return { id, source, decision: decide(source), sha256: hash }
  })
  return { items, errors }
}

/** The bytes that the dataset stands in: the file of its name, else (inside an archive) the archive;
 * for a folder all its files, one after the other. */
function hashOf(source: SourceFeatures, files: readonly InputFile[]): string {
  const inFolder = files.filter(({ name }) => name.startsWith(`${source.file}/`))
  if (inFolder.length > 0) {
    const all = sha256.create()
    for (const { bytes } of inFolder) all.update(bytes)
    return bytesToHex(all.digest())
  }
  const file =
    files.find(({ name }) => name === source.file) ??
    files.find(({ name }) => name.endsWith(source.file)) ??
    files[0]
  return bytesToHex(sha256(file?.bytes ?? new Uint8Array()))
}

/** The system to use for an item; an InputError that names the choices where it is in doubt. */
export function systemOf({ source, decision }: IntakeItem): Extract<CrsDecision, { kind: 'known' }> {
  if (decision.kind === 'known') return decision
  if (decision.kind === 'refused') throw new InputError(withWayOut(decision.note), source.file)
  const zh = decision.candidates.map(({ system }) => `EPSG:${system.code} ${system.name.zh}`).join('、')
  const en = decision.candidates.map(({ system }) => `EPSG:${system.code} ${system.name.en}`).join(', ')
  throw new InputError(
    note(
      'crs-unknown',
      `${decision.reason.zh};可能是 ${zh || '未知坐标系'}:请用 --crs EPSG:代码 指明其中一个`,
      `${decision.reason.en}; it may be ${en || 'an unknown system'}: name one of them with --crs EPSG:CODE`,
    ),
    source.file,
  )
}

/** On the command line there is a way to see such a file all the same. */
function withWayOut({ code, message }: Note): Note {
  if (code !== 'crs-approximate-only') return { code, message }
  return note(
    code,
    `${message.zh}(命令行加 --approximate;有七参数的加 --params)`,
    `${message.en} (on the command line: --approximate, or --params where you have the seven parameters)`,
  )
}

/**
 * The datasets of one file as one: several polygon layers (a GeoPackage, the shapefiles of an archive) are united.
 * Datasets without polygons beside others with polygons are left out, with a warning. Null for none.
 */
export function uniteItems(items: readonly IntakeItem[]): IntakeItem | null {
  const [first] = items
  if (!first || items.length === 1) return first ?? null
  const polygonal = items.filter(({ source }) => hasPolygons(source))
  const kept = polygonal.length > 0 ? polygonal : items
  const main = kept[0] ?? first
  const system = systemOf(main).system
  const stranger = kept.find((item) => systemOf(item).system.code !== system.code)
  if (stranger) throw new InputError(severalSystems(kept), main.source.file)
  const leftOut = items
    .filter((item) => !kept.includes(item))
    .map(({ source }) => source.layer ?? source.file)
  return {
    ...main,
    source: {
      ...main.source,
      layer: null,
      features: kept.flatMap(({ source }) => source.features),
      notes: [
        ...kept.flatMap(({ source }) => source.notes),
        ...(leftOut.length > 0 ? [layersLeftOut(leftOut)] : []),
      ],
    },
  }
}

function severalSystems(items: readonly IntakeItem[]) {
  const layers = items.map(({ source }) => source.layer ?? source.file)
  return note(
    'several-systems',
    `文件里各图层(${layers.join('、')})的坐标系不同,不能合并:请用 --layer 图层名 指定一个`,
    `The layers of the file (${layers.join(', ')}) have different coordinate systems and cannot be united: pick one with --layer NAME`,
  )
}

/** Says which datasets without polygons take no part. */
export function layersLeftOut(layers: readonly string[]) {
  return note(
    'geometry-left-out',
    `没有面的图层没有计入:${layers.join('、')}`,
    `Layers without polygons are left out: ${layers.join(', ')}`,
  )
}

export interface ProjectChoice extends ProjectOptions {
  /** Makes one project for each value of this field. */
  splitField?: string | null
}

/** Projects of a dataset: one, unless it is split by a field. */
export function projectsOf(item: IntakeItem, choice: ProjectChoice = {}): Project[] {
  const { system, how, notes } = systemOf(item)
  return projectsInSystem(item, system, how, { ...choice, notes: [...notes, ...(choice.notes ?? [])] })
}

/** The same with a system that the person chose. */
export function projectsInSystem(
  item: IntakeItem,
  system: CoordinateSystem,
  how: Project['source']['crsHow'],
  { splitField = null, ...options }: ProjectChoice = {},
): Project[] {
  const all = { id: item.id, sha256: item.sha256, ...options }
  if (splitField === null) return [buildProject(item.source, system, how, all)]
  return [...groupsOf(item.source, splitField)].map(([value, features]) =>
    buildProject({ ...item.source, features }, system, how, {
      ...all,
      id: `${all.id}/${value}`,
      name: value,
    }),
  )
}

function groupsOf(source: SourceFeatures, field: string): Map<string, SourceFeature[]> {
  const groups = new Map<string, SourceFeature[]>()
  const polygonal = hasPolygons(source)
  for (const feature of source.features) {
    if (!(field in feature.properties)) {
      // Lines and points beside polygons are left out of projects anyway.
      if (polygonal && polygonsOf(feature.geometry).length === 0) continue
      throw new InputError(noSuchField(source, field), source.file)
    }
    const value = String(feature.properties[field] ?? '').trim() || '—'
    const group = groups.get(value)
    if (group) group.push(feature)
    else groups.set(value, [feature])
  }
  return groups
}

function noSuchField(source: SourceFeatures, field: string) {
  const fields = [...new Set(source.features.flatMap(({ properties }) => Object.keys(properties)))].join(', ')
  return note(
    'no-such-field',
    `没有字段“${field}”,只有 ${fields || '无名的属性'}:请改 --split 的字段名`,
    `There is no field "${field}", only ${fields || 'none'}: give --split one of these`,
  )
}

/** A control layer of a dataset. */
export function layerOf(item: IntakeItem, options: LayerOptions = {}): ControlLayer {
  const { system, notes } = systemOf(item)
  return buildLayer(item.source, system, {
    id: item.id,
    ...options,
    notes: [...notes, ...(options.notes ?? [])],
  })
}
