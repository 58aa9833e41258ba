import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { strFromU8, strToU8, unzipSync, Zip, ZipPassThrough } from 'fflate'
import * as v from 'valibot'
import { InputError, note } from '../../geo/note'
import type { Signal } from './breathing'
import type { ImportStep } from './build'
import { relocated, type Keeper } from './keeper'
import type { BroughtIn } from './port'
import type { Place } from './series'
import { blobsOf, listSchema, versionsOf } from './types'

/** The list inside a data set file; blobs stand beside it under `blobs/`. */
const LIST_NAME = 'qingping-library.json'
const FOLDER = 'blobs/'

const fileSchema = v.object({ ...listSchema.entries, engineVersion: v.string(), savedAt: v.string() })

/** All layers with all their versions and files as one file; null where it is stopped. */
export async function packList(
  keeper: Keeper,
  signal: Signal,
  onProgress: (step: ImportStep) => void,
  engineVersion: string,
): Promise<Blob | null> {
  const list = await keeper.list()
  const parts: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    parts.push(chunk)
  })
  // Numbers hardly shrink and source files are archives mostly: stored as they are, at the speed of the disk.
  const put = (name: string, bytes: Uint8Array) => {
    const entry = new ZipPassThrough(name)
    entry.mtime = new Date(2000, 0, 1)
    zip.add(entry)
    entry.push(bytes, true)
  }
  put(LIST_NAME, strToU8(JSON.stringify({ ...list, engineVersion, savedAt: new Date().toISOString() })))
  const kept = versionsOf(list.series)
  const total = kept.flatMap(blobsOf).reduce((sum, { bytes }) => sum + bytes, 0)
  let done = 0
  for (const version of kept)
    for (const blob of blobsOf(version)) {
      if (signal.aborted) return null
      onProgress({ stage: 'store', done, total })
      put(FOLDER + blob.name, await keeper.read(blob, version.title))
      done += blob.bytes
    }
  zip.end()
  return new Blob(parts, { type: 'application/zip' })
}

/**
 * Brings a data set file in: every hash is compared first, then all of it is stored, or nothing. Versions that are
 * here already are passed over. Throws an InputError where the file is none, is damaged, or there is no room.
 */
export async function unpackList(
  keeper: Keeper,
  bytes: Uint8Array,
  signal: Signal,
  onProgress: (step: ImportStep) => void,
): Promise<BroughtIn | null> {
  const { list, files } = opened(bytes)
  const here = new Set(versionsOf((await keeper.list()).series).map(({ id }) => id))
  const wanted = list.series.flatMap((one) =>
    one.versions.map((version): Place => ({
      seriesId: one.id,
      version,
      inForce: one.inForce === version.id,
    })),
  )
  const fresh = wanted.filter(({ version }) => !here.has(version.id))
  const contents = new Map<string, Uint8Array>()
  for (const { version } of fresh)
    for (const blob of blobsOf(version)) {
      const content = files[FOLDER + blob.name]
      if (!content || content.length !== blob.bytes || bytesToHex(sha256(content)) !== blob.sha256)
        throw new InputError(damaged(version.title))
      contents.set(blob.name, content)
      await new Promise((resume) => setTimeout(resume, 0))
      if (signal.aborted) return null
    }
  const total = [...contents.values()].reduce((sum, one) => sum + one.length, 0)
  const places = fresh.map((place) => ({ ...place, version: relocated(place.version, keeper.place) }))
  const after =
    places.length > 0
      ? await keeper.add(places, contents, (done) => onProgress({ stage: 'store', done, total }))
      : await keeper.list()
  return {
    list: after,
    added: fresh.map(({ version }) => version.title),
    present: wanted.filter(({ version }) => here.has(version.id)).map(({ version }) => version.title),
  }
}

function opened(bytes: Uint8Array) {
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes)
  } catch {
    throw new InputError(notOurs())
  }
  const text = files[LIST_NAME]
  if (!text) throw new InputError(notOurs())
  try {
    return { list: v.parse(fileSchema, JSON.parse(strFromU8(text))), files }
  } catch {
    throw new InputError(notOurs())
  }
}

function notOurs() {
  return note(
    'not-a-data-set',
    '这不是数据包,或没有下载完整:请选“存为数据包”得到的 .zip 文件;要导入图层,请用“导入图层”。',
    'This is no data set file, or it is incomplete: choose the .zip that saving the data set made. To bring a layer, use "Import layer".',
  )
}

function damaged(title: string) {
  return note(
    'data-set-damaged',
    `数据包里图层“${title}”的内容与校验值不符,没有导入任何图层:请重新复制数据包再试。`,
    `In the data set file the layer "${title}" differs from its checksum, so nothing was brought in: copy the file anew and try again.`,
  )
}
