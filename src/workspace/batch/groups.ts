import type { InputFile } from '../../geo/features'

/** Files that are read together: a shapefile with its sisters, or one file alone. */
export interface FileGroup {
  /** As the person knows it: the path inside the folder that was dropped. */
  name: string
  files: BatchFile[]
}

/** A file that is not read yet. */
export interface BatchFile {
  /** With its folders, `/` between them. */
  path: string
  bytes: () => Promise<Uint8Array>
}

const SHAPEFILE_ENDINGS = /\.(?:shp|shx|dbf|prj|cpg|sbn|sbx|qix|shp\.xml)$/iu
/** What folders hold beside data. */
const LEFT_OUT =
  /(?:^|\/)(?:\.[^/]*|thumbs\.db|desktop\.ini)$|\.(?:docx?|pdf|jpe?g|png|lock|qmd|qml|sld|lyr|lyrx)$/iu

/** Groups files in the order of their names; files that are no data are left out and named. */
export function groupFiles(files: readonly BatchFile[]): { groups: FileGroup[]; leftOut: string[] } {
  const groups = new Map<string, FileGroup>()
  const leftOut: string[] = []
  const ordered = [...files].sort((a, b) => a.path.localeCompare(b.path, 'zh-CN', { numeric: true }))
  for (const file of ordered) {
    if (LEFT_OUT.test(file.path)) {
      leftOut.push(file.path)
      continue
    }
    const isShapefile = SHAPEFILE_ENDINGS.test(file.path)
    const key = isShapefile ? file.path.replace(SHAPEFILE_ENDINGS, '').toLowerCase() : `${file.path}\n`
    const group = groups.get(key) ?? { name: file.path, files: [] }
    group.files.push(file)
    if (/\.shp$/iu.test(file.path)) group.name = file.path
    groups.set(key, group)
  }
  return { groups: [...groups.values()], leftOut }
}

/** Reads the bytes of a group; folders are dropped from the names, as the readers want sisters side by side. */
export async function bytesOfGroup({ files }: FileGroup): Promise<InputFile[]> {
  return Promise.all(
    files.map(async ({ path, bytes }) => ({ name: path.split('/').at(-1) ?? path, bytes: await bytes() })),
  )
}
