import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { InputFile } from '../geo/features'
import { InputError, note } from '../geo/note'

/** What a shapefile's reader uses; the index (.shx) repeats what the .shp says. */
const SISTER_ENDINGS = new Set(['.dbf', '.prj', '.cpg', '.cst'])

/**
 * Reads a file from the disk; a `.shp` brings its sisters along, whatever their letters' case, a `.gdb` folder its tables.
 * @throws InputError
 */
export function readFromDisk(path: string): InputFile[] {
  if (isFolder(path)) return tablesIn(path)
  const main: InputFile = { name: basename(path), bytes: bytesOf(path) }
  if (extname(path).toLowerCase() !== '.shp') return [main]
  return [main, ...sisters(path).map((name) => ({ name, bytes: bytesOf(join(dirname(path), name)) }))]
}

/** Leaves out the sisters of shapefiles that are given too, as with `parcel.*`. */
export function withoutSisters(paths: readonly string[]): string[] {
  const shapes = new Set(paths.filter((path) => extname(path).toLowerCase() === '.shp').map(stemOf))
  return paths.filter((path) => {
    const isSister = /\.(shx|dbf|prj|cpg|cst|sbn|sbx|qix|qpj|shp\.xml)$/iu.test(path)
    return !(isSister && shapes.has(stemOf(path.replace(/\.xml$/iu, ''))))
  })
}

function stemOf(path: string): string {
  return resolve(path.slice(0, path.length - extname(path).length)).toLowerCase()
}

function sisters(path: string): string[] {
  const stem = basename(path, extname(path)).toLowerCase()
  return readdirSync(dirname(path)).filter(
    (name) =>
      SISTER_ENDINGS.has(extname(name).toLowerCase()) && basename(name, extname(name)).toLowerCase() === stem,
  )
}

/** The tables of a file geodatabase, named with their folder. @throws InputError for any other folder */
function tablesIn(path: string): InputFile[] {
  const folder = basename(resolve(path))
  const names = readdirSync(path).filter((name) => /\.(gdbtable|gdbtablx|cdf)$/iu.test(name))
  if (names.length === 0) throw new InputError(folderGiven(), path)
  return names.sort().map((name) => ({ name: `${folder}/${name}`, bytes: bytesOf(join(path, name)) }))
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    throw new InputError(
      code === 'ENOENT'
        ? note(
            'file-not-found',
            '文件不存在:请检查路径和文件名',
            'The file does not exist: check path and name',
          )
        : note(
            'file-not-readable',
            '文件打不开:请检查权限,或是否被别的程序占用',
            'The file cannot be opened: check its permissions and that no other program holds it',
          ),
      path,
    )
  }
}

function folderGiven() {
  return note(
    'folder-given',
    '这是文件夹,里面也没有文件地理数据库的表(.gdbtable):请给出文件夹里的文件,或整个 .gdb 文件夹',
    'This is a folder without tables of a file geodatabase (.gdbtable): name a file in it, or a whole .gdb folder',
  )
}
