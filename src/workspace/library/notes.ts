import { InputError, note, type Note } from '../../geo/note'

const megabytes = (bytes: number) => Math.max(1, Math.ceil(bytes / 1024 / 1024))

/** No room, with how much is needed; `freeBytes` where the browser tells. */
export function storageFull(neededBytes: number, freeBytes: number | null): Note {
  const need = megabytes(neededBytes)
  const free = freeBytes === null ? null : Math.floor(freeBytes / 1024 / 1024)
  return note(
    'storage-full',
    `浏览器存储已满(${free === null ? '' : `还剩 ${free} MB,`}需 ${need} MB),这个图层没有存下;原有图层都在。请先“存为数据包”留底,移除不用的图层或清理磁盘后再试。`,
    `The browser's storage is full (${free === null ? '' : `${free} MB left, `}${need} MB needed): this layer was not stored, and all others are as they were. Save the data set as a file, remove layers you no longer need or free disk space, then try again.`,
  )
}

export function nothingKept(): Note {
  return note(
    'storage-off',
    '这个浏览器不让网页保存数据(多为无痕/隐私窗口,或策略禁止):图层只在本页打开期间有效。请改用普通窗口,或关闭前“存为数据包”。',
    'This browser lets the page store nothing (a private window, or a policy): layers last only while this page is open. Use a normal window, or save the data set as a file before you close it.',
  )
}

export function layersEvicted(titles: readonly string[]): Note {
  return note(
    'storage-evicted',
    `浏览器已清掉保存在这里的图层:${titles.join('、')}。请从数据包或原文件重新导入;在此之前,相应图层按缺失处理。`,
    `The browser has cleared the layers that were stored here: ${titles.join(', ')}. Bring them in again from a data set file or the original files; until then they count as missing.`,
  )
}

export function layerDamaged(title: string): Note {
  return note(
    'layer-damaged',
    `图层“${title}”存下的内容不完整或与校验值不符,没有启用:请从数据包或原文件重新导入。`,
    `What is stored of the layer "${title}" is incomplete or differs from its checksum, so it is not used: bring it in again from a data set file or the original file.`,
  )
}

export function listUnreadable(): Note {
  return note(
    'list-unreadable',
    '已存图层的目录读不懂(可能由更新的版本写成),没有改动它:请用更新的版本打开,或从数据包导入到另一浏览器。',
    'The list of stored layers cannot be understood (a newer version may have written it) and was left untouched: open it with a newer version, or bring the data set file into another browser.',
  )
}

export function versionGone(): Note {
  return note(
    'version-gone',
    '这个图层版本已不在这台电脑上:可能在另一页被移除,请刷新后再试。',
    'This version of the layer is no longer on this computer: it may have been removed in another tab. Reload and try again.',
  )
}

export function isNoRoom(error: unknown): boolean {
  return error instanceof Error && /quota/iu.test(`${error.name} ${error.message}`)
}

/** What was thrown while storing, as a sentence. */
export function storingFailed(error: unknown, neededBytes: number, freeBytes: number | null): InputError {
  if (error instanceof InputError) return error
  if (isNoRoom(error)) return new InputError(storageFull(neededBytes, freeBytes))
  const reason = error instanceof Error ? error.name : String(error)
  return new InputError(
    note(
      'storage-failed',
      `浏览器没能存下(${reason});原有图层都在。请重新打开本页再试,仍不行就换一个浏览器。`,
      `The browser could not store it (${reason}); all layers are as they were. Reload and try again, or use another browser.`,
    ),
  )
}
