import type { SourceFeatures } from '../../geo/features'

/** A file whose features carry the names of different projects. */
export interface NamedParts {
  field: string
  /** In the order of the file, each once. */
  values: string[]
}

/** One of the projects in such a file. */
export interface NamedPart {
  field: string
  value: string
}

/** Columns that name the project, not the parcel. */
const NAME_FIELDS = ['项目名称', 'XMMC', 'xmmc', 'name', 'NAME', 'Name']

/** What features without a name are called. */
const NAMELESS = '—'

/** The projects that a name column tells apart; null where the file is one project. */
export function namedParts({ features }: Pick<SourceFeatures, 'features'>): NamedParts | null {
  for (const field of NAME_FIELDS) {
    if (!features.some(({ properties }) => field in properties)) continue
    const values = [...new Set(features.map(({ properties }) => valueOf(properties[field])))]
    if (values.length > 1 && values.some((value) => value !== NAMELESS)) return { field, values }
  }
  return null
}

/** The same dataset with the features of one project only. */
export function sourceOfPart(source: SourceFeatures, { field, value }: NamedPart): SourceFeatures {
  return {
    ...source,
    features: source.features.filter(({ properties }) => valueOf(properties[field]) === value),
  }
}

function valueOf(value: unknown): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : NAMELESS
}
