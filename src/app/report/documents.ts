import type { DocumentBytes, DocumentReport, DocumentWish } from './documents.worker'

/** So long the worker waits for another document; 200 of a batch are written by one. */
const IDLE_MILLISECONDS = 20_000

let worker: Worker | null = null
let count = 0
let working = 0
let rest: ReturnType<typeof setTimeout> | null = null

function dismiss(): void {
  worker?.terminate()
  worker = null
}

function started(): Worker {
  if (rest) clearTimeout(rest)
  rest = null
  worker ??= new Worker(new URL('./documents.worker.ts', import.meta.url), { type: 'module' })
  return worker
}

/**
 * Writes a document in a worker: the page goes on answering. Cancelling ends the work at once. Rejects with the signal's
 * reason when aborted, else with an error that carries the note for the person where there is one.
 */
export function writeDocument(
  wish: DocumentWish,
  signal: AbortSignal,
  onPage?: (page: number, pages: number) => void,
): Promise<DocumentBytes> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const own = started()
    const id = (count += 1)
    working += 1
    const end = (): void => {
      working -= 1
      signal.removeEventListener('abort', abort)
      own.removeEventListener('message', hear)
      own.removeEventListener('error', fail)
      if (working === 0) rest = setTimeout(dismiss, IDLE_MILLISECONDS)
    }
    const abort = (): void => {
      end()
      // Another document may be in the making.
      if (working === 0) dismiss()
      reject(signal.reason instanceof Error ? signal.reason : new DOMException('aborted', 'AbortError'))
    }
    const fail = (event: ErrorEvent): void => {
      end()
      dismiss()
      reject(new Error(event.message))
    }
    const hear = ({ data: report }: MessageEvent<DocumentReport>): void => {
      if (report.id !== id) return
      switch (report.kind) {
        case 'page':
          onPage?.(report.page, report.pages)
          break
        case 'done':
          end()
          resolve(report)
          break
        case 'failed':
          end()
          reject(Object.assign(new Error(report.message), report.note ? { note: report.note } : {}))
          break
      }
    }
    signal.addEventListener('abort', abort)
    own.addEventListener('message', hear)
    own.addEventListener('error', fail)
    own.postMessage({ id, wish })
  })
}
