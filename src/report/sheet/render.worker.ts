import { type RenderJob, type RenderResult, type RenderStage, renderSheet } from './render'

/** What the worker tells the page. */
export type WorkerReport =
  | { kind: 'stage'; stage: RenderStage }
  | { kind: 'done'; result: RenderResult }
  | { kind: 'failed'; message: string }

function report(message: WorkerReport, transfer: Transferable[] = []): void {
  postMessage(message, { transfer })
}

addEventListener('message', (event: MessageEvent<RenderJob>) => {
  renderSheet(event.data, (stage) => report({ kind: 'stage', stage })).then(
    (result) =>
      report(
        { kind: 'done', result },
        result.files.map((bytes) => bytes.buffer),
      ),
    (error: unknown) =>
      report({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  )
})
