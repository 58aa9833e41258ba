/** Looks of sheets that this computer remembers, in the browser's storage: it needs no secure page. */
import * as v from 'valibot'
import { browserShelf, type Shelf } from '../layers/keeping'
import {
  NETS,
  ORIENTATIONS,
  PAPERS,
  SHEET_DPI,
  SHEET_FILES,
  SHEET_PARTS,
  lookOf,
  type SheetLook,
} from './state'
import type { Workspace } from '../store'

const KEY = 'qingping.sheets'
const LONGEST_NAME = 60

const lookSchema = v.object({
  paper: v.picklist(PAPERS),
  orientation: v.picklist(ORIENTATIONS),
  dpi: v.picklist(SHEET_DPI),
  file: v.picklist(SHEET_FILES),
  scale: v.nullable(v.pipe(v.number(), v.minValue(500), v.maxValue(10_000_000))),
  net: v.picklist(NETS),
  without: v.array(v.picklist(SHEET_PARTS)),
  grey: v.boolean(),
  maker: v.string(),
  secrecy: v.nullable(v.string()),
  reviewNumber: v.string(),
})

const templateSchema = v.object({ name: v.string(), look: lookSchema })
export type SheetTemplate = v.InferOutput<typeof templateSchema>

const keptSchema = v.object({
  schema: v.literal('qingping-sheets/1'),
  templates: v.array(templateSchema),
  /** Name of the template that was used last; null for none. */
  last: v.nullable(v.string()),
})
export type KeptTemplates = v.InferOutput<typeof keptSchema>

const NOTHING: KeptTemplates = { schema: 'qingping-sheets/1', templates: [], last: null }

export function readTemplates(shelf: Shelf | null = browserShelf()): KeptTemplates {
  try {
    const result = v.safeParse(keptSchema, JSON.parse(shelf?.getItem(KEY) ?? 'null'))
    return result.success ? result.output : NOTHING
  } catch {
    return NOTHING
  }
}

/** False where this browser keeps nothing. */
export function writeTemplates(kept: KeptTemplates, shelf: Shelf | null = browserShelf()): boolean {
  try {
    if (!shelf) return false
    shelf.setItem(KEY, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

/** Adds a template, or replaces the one of that name; it is the last one used. */
export function withTemplate(kept: KeptTemplates, name: string, look: SheetLook): KeptTemplates {
  const called = nameOf(name)
  const others = kept.templates.filter((template) => template.name !== called)
  return { ...kept, templates: [...others, { name: called, look }], last: called }
}

export function withoutTemplate(kept: KeptTemplates, name: string): KeptTemplates {
  return {
    ...kept,
    templates: kept.templates.filter((template) => template.name !== name),
    last: kept.last === name ? null : kept.last,
  }
}

/** Another name for a template; one that had the new name gives way. */
export function renamedTemplate(kept: KeptTemplates, from: string, to: string): KeptTemplates {
  const called = nameOf(to)
  if (called === '' || called === from) return kept
  return {
    ...kept,
    templates: kept.templates
      .filter((template) => template.name !== called)
      .map((template) => (template.name === from ? { ...template, name: called } : template)),
    last: kept.last === from ? called : kept.last,
  }
}

function nameOf(name: string): string {
  return name.trim().slice(0, LONGEST_NAME)
}

const started = new WeakSet<Workspace>()

/** The template that was used last gives the sheet its look, once a visit, before anything is composed. */
export function startWithLastTemplate(workspace: Workspace, shelf: Shelf | null = browserShelf()): void {
  if (started.has(workspace)) return
  started.add(workspace)
  const { templates, last } = readTemplates(shelf)
  const template = templates.find(({ name }) => name === last)
  if (!template) return
  workspace.setState(({ sheet }) => ({
    sheet: { ...sheet, ...template.look, maker: sheet.maker || template.look.maker },
  }))
}

/** True while the sheet looks as the template says. */
export function looksLike(template: SheetTemplate, wishes: Parameters<typeof lookOf>[0]): boolean {
  return JSON.stringify(template.look) === JSON.stringify(lookOf(wishes))
}
