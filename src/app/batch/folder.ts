import type { BatchFile } from '../../workspace/batch/groups'

/** Files as the browser gives them; those of a folder that was chosen carry their path. */
export function batchFiles(files: readonly File[]): BatchFile[] {
  return files.map((file) => asBatchFile(file, file.webkitRelativePath || file.name))
}

/** What was dropped, with everything inside of folders. To be called while the drop is handled: later it is gone. */
export function droppedFiles(data: DataTransfer): Promise<BatchFile[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  return Promise.all(entries.map((entry) => filesOf(entry, entry.name))).then((lists) => lists.flat())
}

/** True where a folder is among what is dropped. */
export function hasFolder(data: DataTransfer): boolean {
  return [...data.items].some((item) => item.webkitGetAsEntry()?.isDirectory ?? false)
}

async function filesOf(entry: FileSystemEntry, path: string): Promise<BatchFile[]> {
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [asBatchFile(file, path)]
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return []
  const found: BatchFile[] = []
  const reader = entry.createReader()
  for (;;) {
    // A folder is handed out in portions; an empty one is the last.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return found
    for (const one of some) found.push(...(await filesOf(one, `${path}/${one.name}`)))
  }
}

function asBatchFile(file: File, path: string): BatchFile {
  return { path, bytes: async () => new Uint8Array(await file.arrayBuffer()) }
}
