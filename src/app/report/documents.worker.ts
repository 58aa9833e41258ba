import { InputError, type Note } from '../../geo/note'
import { buildReport } from '../../report/document/build'
import type { ReportInput } from '../../report/document/input'
import type { SheetPicture } from '../../report/document/picture'
import type { ReportDocument } from '../../report/document/types'
import type { PdfSheet } from '../../report/pdf/write'

/** A document to be written, from one check or as it is. The maps come with it: only the page can draw them. */
export type DocumentWish = ({ input: ReportInput } | { report: ReportDocument }) &
  (
    | { kind: 'docx'; pictures: ReadonlyMap<string, SheetPicture> }
    | { kind: 'pdf'; sheets: ReadonlyMap<string, PdfSheet>; fonts: string }
    | { kind: 'xlsx' }
  )

export interface DocumentBytes {
  bytes: Uint8Array<ArrayBuffer>
  notes: Note[]
}

/** What the worker tells the page of the wish of that number. */
export type DocumentReport = { id: number } & (
  | { kind: 'page'; page: number; pages: number }
  | ({ kind: 'done' } & DocumentBytes)
  | { kind: 'failed'; message: string; note: Note | null }
)

async function write(
  wish: DocumentWish,
  onPage: (page: number, pages: number) => void,
): Promise<DocumentBytes> {
  const report = 'report' in wish ? wish.report : buildReport(wish.input)
  switch (wish.kind) {
    case 'docx': {
      const { writeDocx } = await import('../../report/docx/write')
      const blob = await writeDocx(report, wish.pictures)
      return { bytes: new Uint8Array(await blob.arrayBuffer()), notes: [] }
    }
    case 'pdf': {
      const [{ writePdf }, { loadFaces }] = await Promise.all([
        import('../../report/pdf/write'),
        import('../../report/pdf/fonts'),
      ])
      const { bytes, notes } = await writePdf(report, wish.sheets, await loadFaces(wish.fonts), { onPage })
      return { bytes, notes }
    }
    case 'xlsx': {
      const { writeXlsx } = await import('../../report/tables/xlsx')
      return { bytes: writeXlsx(report), notes: [] }
    }
  }
}

addEventListener('message', (event: MessageEvent<{ id: number; wish: DocumentWish }>) => {
  const { id, wish } = event.data
  const say = (report: DocumentReport, transfer: Transferable[] = []): void =>
    postMessage(report, { transfer })
  write(wish, (page, pages) => say({ id, kind: 'page', page, pages })).then(
    ({ bytes, notes }) => say({ id, kind: 'done', bytes, notes }, [bytes.buffer]),
    (error: unknown) =>
      say({
        id,
        kind: 'failed',
        message: error instanceof Error ? error.message : String(error),
        note: error instanceof InputError ? error.note : null,
      }),
  )
})
