import * as v from 'valibot'
import type { CheckResult, Project } from '../../check/types'
import type { WorkspaceState } from '../state'

type Statements = WorkspaceState['statements'][string]

const localized = v.object({ zh: v.string(), en: v.string() })
const position = v.tupleWithRest([v.number(), v.number()], v.number())
const polygons = v.array(v.array(v.array(position)))

/** What a project must have to be checked again; the rest of it is carried along. */
const project = v.looseObject({
  id: v.string(),
  name: v.string(),
  source: v.looseObject({ file: v.string(), format: v.string(), crs: v.string(), crsHow: localized }),
  polygons,
  areaSquareMetres: v.number(),
  planeAreaSquareMetres: v.number(),
  bbox: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  parts: v.number(),
  vertices: v.number(),
  demo: v.literal(false),
  warnings: v.array(v.looseObject({ code: v.string(), message: localized })),
})

const finding = v.looseObject({
  id: v.string(),
  title: localized,
  status: v.string(),
  role: v.string(),
  outcome: v.string(),
  overlapSquareMetres: v.number(),
  coveredPercent: v.number(),
  zones: v.array(v.looseObject({ id: v.string(), overlapSquareMetres: v.number() })),
})

const result = v.looseObject({
  engineVersion: v.string(),
  checkedAt: v.string(),
  layers: v.array(finding),
  verdict: v.looseObject({ level: v.string(), incomplete: v.boolean(), ruleIds: v.array(v.string()) }),
})

export const workspaceSchema = v.object({
  schema: v.literal('qingping-workspace/1'),
  savedAt: v.string(),
  engineVersion: v.string(),
  pack: v.nullable(v.object({ id: v.string(), version: v.string() })),
  /** Distances within which a clear layer is called nearby, metres by role. */
  bands: v.record(v.string(), v.number()),
  /** Layers that the checks used. */
  layers: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      role: v.string(),
      status: v.string(),
      version: v.nullable(v.string()),
      dataSha256: v.nullable(v.string()),
    }),
  ),
  projects: v.array(
    v.object({
      project,
      /** SHA-256 of the project's polygons as they stand here. */
      geometrySha256: v.string(),
      systemCode: v.nullable(v.number()),
      statements: v.nullable(v.looseObject({})),
      result: v.nullable(result),
    }),
  ),
})

export type WorkspaceFile = v.InferOutput<typeof workspaceSchema>

/** The parts of a file as the rooms know them: the schema has looked at what a check reads. */
export function asProject(entry: WorkspaceFile['projects'][number]): Project {
  return entry.project as unknown as Project
}

export function asResult(entry: WorkspaceFile['projects'][number]): CheckResult | null {
  return entry.result as unknown as CheckResult | null
}

export function asStatements(entry: WorkspaceFile['projects'][number]): Statements | null {
  return entry.statements as unknown as Statements | null
}
