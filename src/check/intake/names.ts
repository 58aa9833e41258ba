import type { SourceFeature, SourceFeatures } from '../../geo/features'
import { note, type Note } from '../../geo/note'
import { fieldFor, textOf } from './fields'

/** 项目名称/XMMC/name where there is one, else the first parcel's name, else the file's name without its ending. */
export function projectName(source: SourceFeatures): string {
  for (const { properties } of source.features) {
    const name = textOf(properties, 'projectName')
    if (name) return name
  }
  for (const { properties } of source.features) {
    const name = textOf(properties, 'parcelName')
    if (name) return name
  }
  return source.file.replace(/\.(shp\.zip|[^.]+)$/iu, '') || source.file
}

/** So many names are written out. */
const NAMED = 5

/** A file is one project; where its features name several, that is said. */
export function severalNames(features: readonly SourceFeature[]): Note[] {
  const names = [...new Set(features.flatMap(({ properties }) => textOf(properties, 'projectName') ?? []))]
  const [first] = names
  if (first === undefined || names.length < 2) return []
  const field = features
    .map(({ properties }) => fieldFor(properties, 'projectName'))
    .find((one) => one !== null)
  const more = names.length > NAMED
  const zh = `${names.slice(0, NAMED).join('、')}${more ? `等 ${names.length} 个` : ''}`
  const en = `${names.slice(0, NAMED).join(', ')}${more ? ` and ${names.length - NAMED} more` : ''}`
  return [
    note(
      'several-project-names',
      `文件里有不同的项目名称(${zh}),按一个项目“${first}”合并核查;要分开核查,请按字段“${field ?? ''}”拆成多个文件(命令行:--split ${field ?? ''})`,
      `The features carry different project names (${en}) and were checked together as one project, "${first}"; to check them one by one, split the file by the field "${field ?? ''}" (on the command line: --split ${field ?? ''})`,
    ),
  ]
}
