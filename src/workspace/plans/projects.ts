/**
 * The projects that the plans name (`qingping-projects/1`): every one of them, placed or not. Read on demand; what is
 * not drawn (no public place, withheld by rule) stands here all the same, so that the counts close.
 */
import * as v from 'valibot'
import { InputError, note } from '../../geo/note'
import type { Language, Localized } from '../../geo/types'
import { readText, type Pack } from '../pack'

/** 已落点, 锚点 (only the place it is tied to is known), 未落点, 不绘制 (strategic stores, nuclear siting). */
export const LOCATED = ['site', 'anchor', 'none', 'withheld'] as const
export type Located = (typeof LOCATED)[number]

const text = v.nullish(v.string())

const project = v.object({
  id: v.string(),
  name_zh: v.string(),
  name_en: v.string(),
  class: v.string(),
  class_zh: v.string(),
  class_en: v.string(),
  glyph: v.string(),
  state: v.picklist(['listed', 'study']),
  located: v.picklist(LOCATED),
  place: text,
  /** Degrees; none where no place is public. */
  lon: v.nullish(v.number()),
  lat: v.nullish(v.number()),
  confidence: v.nullish(v.picklist(['high', 'medium', 'low', 'none'])),
  errorKm: v.nullish(v.number()),
  document: v.string(),
  document_en: v.string(),
  documentId: v.string(),
  chapter: text,
  locator: v.string(),
  /** `layer/feature` of its mark or of the circle of its place; null where nothing is drawn. */
  feature: text,
})

const tableSchema = v.object({ schema: v.literal('qingping-projects/1'), projects: v.array(project) })

export type PlanProject = v.InferOutput<typeof project>
export type ProjectOrder = 'class' | 'plan'

/** Narrows parsed JSON to the list. Throws an InputError that names the first wrong place. */
export function parsePlanProjects(value: unknown, file: string): PlanProject[] {
  const result = v.safeParse(tableSchema, value)
  if (result.success) return result.output.projects
  const [issue] = result.issues
  const place = issue.path?.map((part) => String(part.key)).join('.') ?? '-'
  throw new InputError(
    note(
      'projects-unreadable',
      `项目清单 ${file} 在 ${place} 处读不懂(读到 ${issue.received})。请重新生成数据包,或放回原来的文件。`,
      `The project list ${file} cannot be understood at ${place} (found ${issue.received}). Rebuild the data pack or put the file back.`,
    ),
    file,
  )
}

/** Reads the list of a pack; empty where the pack has none. Throws an InputError that names the file. */
export async function readPlanProjects(pack: Pack): Promise<PlanProject[]> {
  const file = pack.catalogue.projects
  if (!file) return []
  const content = await readText(pack, file)
  return parsePlanProjects(asJson(content), file)
}

function asJson(content: string): unknown {
  try {
    return JSON.parse(content) as unknown
  } catch {
    return content
  }
}

export interface ProjectGroup {
  key: string
  title: Localized
  projects: PlanProject[]
}

/** By category or by plan, in the order of the list; the groups together are the list. */
export function groupProjects(projects: readonly PlanProject[], order: ProjectOrder): ProjectGroup[] {
  const groups = new Map<string, ProjectGroup>()
  for (const one of projects) {
    const key = order === 'class' ? one.class : one.documentId
    const title =
      order === 'class' ? { zh: one.class_zh, en: one.class_en } : { zh: one.document, en: one.document_en }
    const group = groups.get(key) ?? { key, title, projects: [] }
    group.projects.push(one)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Those whose number, name, place or source has every word of the text, and whose standing is the one asked for. */
export function filterProjects(
  projects: readonly PlanProject[],
  { text: words, located }: { text: string; located: Located | null },
): PlanProject[] {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean)
  return projects.filter((one) => {
    if (located !== null && one.located !== located) return false
    const all = [one.id, one.name_zh, one.name_en, one.place, one.document, one.document_en, one.chapter]
      .join(' ')
      .toLowerCase()
    return wanted.every((word) => all.includes(word))
  })
}

/** How many stand how; the four together are the whole list. */
export function countLocated(projects: readonly PlanProject[]): Record<Located, number> {
  const counts: Record<Located, number> = { site: 0, anchor: 0, none: 0, withheld: 0 }
  for (const one of projects) counts[one.located] += 1
  return counts
}

/** Plan, chapter, locator. */
export function citationOf(one: PlanProject, language: Language): string {
  const plan = language === 'zh' ? one.document : one.document_en
  return [plan, one.chapter, one.locator].filter(Boolean).join(' · ')
}

/** `layer/feature` in its two parts; null where nothing is drawn. */
export function markOf(one: PlanProject): { layerId: string; featureId: string } | null {
  const cut = one.feature?.indexOf('/') ?? -1
  return one.feature && cut > 0
    ? { layerId: one.feature.slice(0, cut), featureId: one.feature.slice(cut + 1) }
    : null
}
