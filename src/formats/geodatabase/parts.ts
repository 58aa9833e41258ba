/** Which files make up a file geodatabase: those of one folder. */
import type { InputFile } from '../../geo/features'

/** The tables of one folder. */
export interface GeodatabaseParts {
  /** Name of the folder, or of the archive. */
  file: string
  files: InputFile[]
}

const TABLE = /(^|[/\\])(a[0-9a-f]{8}\.(gdbtable|gdbtablx|cdf))$/i

export function isGeodatabasePart(name: string): boolean {
  return TABLE.test(name) || /(^|[/\\])(gdb|timestamps|a[0-9a-f]{8}\.[\w.]+)$|\.gdb[/\\]/i.test(name)
}

/** Groups tables by their folder. `archive` names all of them where they come from one. */
export function groupGeodatabases(files: InputFile[], archive: string | null): GeodatabaseParts[] {
  const groups = new Map<string, InputFile[]>()
  for (const file of files) {
    if (!TABLE.test(file.name)) continue
    const folder = file.name.replace(/[/\\]?[^/\\]*$/, '')
    const group = groups.get(folder)
    if (group) group.push(file)
    else groups.set(folder, [file])
  }
  return [...groups].map(([folder, parts]) => ({
    file: archive ?? (folder.split(/[/\\]/).pop() || 'gdb'),
    files: parts,
  }))
}
