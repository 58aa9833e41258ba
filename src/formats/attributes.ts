/** What the attributes of a feature mean: name and declared area of a project, by the names that offices use. */
import type { AttributeValue, SourceFeatures } from '../geo/features'

const PROJECT_NAME = ['项目名称', '项目名', 'XMMC', 'PROJECT_NAME', 'PROJECTNAME', 'PROJECT', 'NAME', '名称']
const PARCEL_NAME = ['地块名称', 'DKMC', 'PARCEL_NAME', 'PARCEL', 'DKBH', '地块编号']

/** Names in a dbf are cut at ten bytes: 项目名称 in UTF-8 arrives as 项目名. */
function find(properties: Record<string, AttributeValue>, names: string[]): AttributeValue {
  const keys = Object.keys(properties)
  for (const name of names) {
    const key = keys.find((one) => one.trim().toUpperCase() === name.toUpperCase())
    const value = key === undefined ? null : properties[key]
    if (value !== null && value !== undefined && String(value).trim() !== '') return value
  }
  return null
}

export function textAttribute(properties: Record<string, AttributeValue>, names: string[]): string | null {
  const value = find(properties, names)
  return value === null ? null : String(value).trim()
}

/** The value of 项目名称 / XMMC / name where there is one, else the first parcel's name, else the file's name. */
export function projectName(source: SourceFeatures): string {
  for (const names of [PROJECT_NAME, PARCEL_NAME])
    for (const feature of source.features) {
      const name = textAttribute(feature.properties, names)
      if (name) return name
    }
  return fileStem(source.file)
}

/** File name without folders and ending. */
export function fileStem(file: string): string {
  const name = file.split(/[/\\]/).pop() ?? file
  return name.replace(/\.(shp\.zip|[^.]+)$/i, '') || name
}

const HECTARES = /^(.*(公顷|hectares?|_ha)|ha)$/i
const MU = /^(.*亩.*|mu)$/i
const SQUARE_METRES = /^(.*(平方米|㎡|sqm|_m2))$/i

/**
 * Area that the file itself declares, in hectares, summed over its parcels; null where no field says so with its unit.
 * A field that is called only 面积 or MJ has no stated unit and is not taken.
 */
export function declaredAreaHectares(source: SourceFeatures): number | null {
  let sum = 0
  let found = false
  for (const { properties } of source.features)
    for (const [key, value] of Object.entries(properties)) {
      const factor = areaFactor(key)
      const number = typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : NaN
      if (factor === null || !Number.isFinite(number) || number <= 0 || String(value).trim() === '') continue
      sum += number * factor
      found = true
      break
    }
  return found ? sum : null
}

function areaFactor(key: string): number | null {
  if (!/面积|area|mj|亩|公顷|ha$/i.test(key)) return null
  if (HECTARES.test(key) || /[(（]\s*(公顷|ha|hm2)\s*[)）]/i.test(key)) return 1
  if (MU.test(key)) return 1 / 15
  if (SQUARE_METRES.test(key) || /[(（]\s*(平方米|㎡|m2)\s*[)）]/i.test(key)) return 1e-4
  return null
}
