import { unitedNote } from './united'
import { checkProject, prepareLayer, type PreparedLayer } from '../check/run'
import type { CheckedProject } from '../check/output/json'
import { hasPolygons } from '../check/intake/parcels'
import { failedInput } from '../check/layer'
import type { ControlLayer, LayerStatus } from '../check/types'
import { InputError, note } from '../geo/note'
import {
  layerOf,
  layersLeftOut,
  projectsOf,
  takeIn,
  uniteItems,
  type IntakeItem,
} from '../workspace/desk/intake'
import type { Against, Arguments } from './args'
import { readFromDisk, withoutSisters } from './disk'
import { packLayers } from './pack'
import { rulesOf } from './rules'

export interface CheckRun {
  checked: CheckedProject[]
  /** Inputs that could not be read or used; `file` is the path as the person gave it. */
  errors: InputError[]
}

/** Reads projects and layers and checks them. Never throws for an input: what cannot be used is an error. */
export async function runCheck(args: Arguments, packFolder: string): Promise<CheckRun> {
  const errors: InputError[] = []
  const layers = await controlLayers(args, packFolder, errors)
  const rules = rulesOf(args.rulesFile, args.layersFolder ?? packFolder, errors)
  const checked: CheckedProject[] = []
  for (const path of withoutSisters(args.files)) {
    await attempt(path, errors, async () => {
      const items = await itemsOf(path, args, { layer: args.layer }, errors)
      const item = uniteItems(items)
      const united = unitedNote(items)
      const choice = {
        splitField: args.splitField,
        widthMetres: args.widthMetres,
        notes: united ? [united] : [],
      }
      const projects = item ? projectsOf(item, choice) : []
      for (const project of projects)
        checked.push({ project, result: checkProject(project, layers, { rules }) })
    })
  }
  return { checked, errors }
}

async function controlLayers(
  args: Arguments,
  packFolder: string,
  errors: InputError[],
): Promise<PreparedLayer[]> {
  const layers: ControlLayer[] = []
  for (const against of args.against) layers.push(...(await layersFrom(against, args, errors)))
  if (args.against.length === 0 || args.layersFolder !== null) {
    const pack = packLayers(args.layersFolder ?? packFolder)
    layers.push(...pack.layers)
    errors.push(...pack.errors)
  }
  return layers.map((layer) => prepareLayer(layer))
}

/**
 * The layers of one file, each with its own role. A file that cannot be used stays in the result as a failed layer: it
 * was asked for and is not checked.
 */
async function layersFrom(against: Against, args: Arguments, errors: InputError[]): Promise<ControlLayer[]> {
  const status: LayerStatus = against.statutory ? 'statutory' : 'user'
  const layers: ControlLayer[] = []
  const failed = (error: InputError | undefined) =>
    layers.push(failedInput(against.file, status, against.role, error?.note ?? nothingRead()))
  const known = errors.length
  await attempt(against.file, errors, async () => {
    const items = await itemsOf(against.file, args, { codeForOthers: true }, errors)
    const polygonal = items.filter(({ source }) => hasPolygons(source))
    const leftOut = polygonal.length > 0 ? items.filter((item) => !polygonal.includes(item)) : []
    const notes =
      leftOut.length > 0 ? [layersLeftOut(leftOut.map(({ source }) => source.layer ?? source.file))] : []
    for (const item of polygonal.length > 0 ? polygonal : items)
      await attempt(against.file, errors, () => {
        layers.push(layerOf(item, { status, notes, ...(against.role ? { role: against.role } : {}) }))
      })
  })
  if (errors.length > known || layers.length === 0) failed(errors[known])
  return layers
}

async function itemsOf(
  path: string,
  args: Arguments,
  { layer = null, codeForOthers = false }: { layer?: string | null; codeForOthers?: boolean },
  errors: InputError[],
): Promise<IntakeItem[]> {
  const { items, errors: found } = await takeIn(readFromDisk(path), {
    ...(args.code === null ? {} : { code: args.code, codeForOthers }),
    ...(args.encoding === null ? {} : { encoding: args.encoding }),
    ...(layer === null ? {} : { layer }),
    approximate: args.approximate,
    ...(args.parameters === null ? {} : { parameters: args.parameters }),
  })
  errors.push(...found.map((error) => new InputError(error.note, inside(path, error.file))))
  return items
}

/** The path as given, with the member of an archive after it. */
function inside(path: string, file: string | null): string {
  return file === null || path.endsWith(file) ? path : `${path} (${file})`
}

async function attempt(path: string, errors: InputError[], work: () => Promise<void> | void): Promise<void> {
  try {
    await work()
  } catch (error) {
    const known = error instanceof InputError ? error.note : unexpected()
    errors.push(new InputError(known, error instanceof InputError ? inside(path, error.file) : path))
  }
}

function unexpected() {
  return note(
    'input-unusable',
    '处理这个文件时程序出错:请在 GIS 中检查并重新导出后再试',
    'The program failed on this file: check it in a GIS, export it anew and try again',
  )
}

function nothingRead() {
  return note(
    'nothing-read',
    '文件里没有可用的图层:请检查文件',
    'There is no usable layer in the file: check it',
  )
}
