import { InputError, note } from '../../geo/note'
import { type Faces, openFaces } from './font/faces'

const FILES = { regular: 'NotoSerifSC-Regular.ttf', bold: 'NotoSansSC-Bold.ttf' }

let loading: Promise<Faces> | null = null

/**
 * Fetches the two fonts (5 MB) from the app's own folder, once a visit.
 * @param folder address of the folder `fonts/`, with a slash at its end
 * @throws InputError with the note `fonts-missing` where they cannot be had; DOCX needs none
 */
export function loadFaces(folder: string): Promise<Faces> {
  loading ??= fetchFaces(folder).catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

async function fetchFaces(folder: string): Promise<Faces> {
  const [regular, bold] = await Promise.all([
    fetchFont(folder + FILES.regular),
    fetchFont(folder + FILES.bold),
  ])
  return openFaces(regular, bold)
}

async function fetchFont(address: string): Promise<Uint8Array> {
  const response = await fetch(address).catch(() => null)
  if (!response?.ok) {
    const name = address.split('/').at(-1) ?? address
    throw new InputError(
      note(
        'fonts-missing',
        `取不到 PDF 字体 ${name}。请检查网络或服务器上的 fonts 文件夹,或改用 DOCX 导出。`,
        `The PDF font ${name} could not be fetched. Check the network or the folder fonts on the server, or export as DOCX.`,
      ),
    )
  }
  return new Uint8Array(await response.arrayBuffer())
}
