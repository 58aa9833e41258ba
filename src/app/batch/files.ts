import { Zip, ZipPassThrough } from 'fflate'
import type { CheckResult } from '../../check/types'
import type { Note } from '../../geo/note'
import type { ReportInput } from '../../report/document/input'
import { buildBatchReport } from '../../report/document/batch'
import type { ReportDocument } from '../../report/document/types'
import { writeCsv } from '../../report/tables/csv'
import { doneRows, outcomeOfRow, type BatchRow, type DoneRow } from '../../workspace/batch/state'
import { COUNTER_ORDER } from '../../workspace/results/rows'
import { OUTCOMES } from '../../report/document/say'
import type { OpenProject, WorkspaceState } from '../../workspace/state'
import { dayText, safeName } from '../../workspace/results/takeaway'
import { writeDocument } from '../report/documents'
import { makeReport } from '../report/makeReport'
import { prepareReport } from '../report/reportInput'
import type { ReportProgress } from '../report/work'
import { DOCUMENT_TYPES } from '../report/writeFile'
import { layersTable, printedTable, projectsTable } from './table'

export interface BatchFileMade {
  name: string
  blob: Blob
  notes: Note[]
}

export type BatchFormat = 'csv' | 'xlsx' | 'docx' | 'pdf' | 'zip'

interface Work {
  say: (progress: ReportProgress) => void
  signal: AbortSignal
}

const TITLES = { zh: '批量核查报告', en: 'Batch check' } as const

/** Makes one of the files that a batch can be taken away as. Rejects with the signal's reason when aborted. */
export async function makeBatchFile(
  state: WorkspaceState,
  rows: readonly BatchRow[],
  format: BatchFormat,
  work: Work,
): Promise<BatchFileMade> {
  const name = (ending: string) =>
    `${[TITLES[state.language], dayText(new Date().toISOString())].map(safeName).join('_')}.${ending}`
  const { language } = state
  switch (format) {
    case 'csv': {
      const blob = new Blob([writeCsv(projectsTable(rows, language))], { type: 'text/csv' })
      return { name: name('csv'), blob, notes: [] }
    }
    case 'xlsx': {
      const report = onlyTables(state, [projectsTable(rows, language), layersTable(doneRows(rows), language)])
      const { bytes } = await writeDocument({ kind: 'xlsx', report }, work.signal)
      return { name: name('xlsx'), blob: new Blob([bytes], { type: DOCUMENT_TYPES.xlsx }), notes: [] }
    }
    case 'docx': {
      const report = await reportOfAll(state, rows, work)
      const { bytes } = await writeDocument({ kind: 'docx', report, pictures: new Map() }, work.signal)
      return { name: name('docx'), blob: new Blob([bytes], { type: DOCUMENT_TYPES.docx }), notes: [] }
    }
    case 'pdf': {
      const fonts = new URL('fonts/', document.baseURI).href
      const report = await reportOfAll(state, rows, work)
      const onPage = (page: number, pages: number) =>
        work.say({
          fraction: 0.5 + (0.5 * page) / pages,
          step: { zh: `正在写第 ${page} / ${pages} 页`, en: `Writing page ${page} of ${pages}` },
        })
      const wish = { kind: 'pdf', report, sheets: new Map(), fonts } as const
      const { bytes, notes } = await writeDocument(wish, work.signal, onPage)
      return { name: name('pdf'), blob: new Blob([bytes], { type: DOCUMENT_TYPES.pdf }), notes }
    }
    case 'zip':
      return { ...(await reportsInZip(state, doneRows(rows), work)), name: name('zip') }
  }
}

function onlyTables(
  { language }: WorkspaceState,
  tables: ReturnType<typeof projectsTable>[],
): ReportDocument {
  return {
    language,
    title: TITLES[language],
    subtitles: [],
    head: '',
    foot: '',
    sections: [{ id: 'tables', title: TITLES[language], blocks: tables }],
  }
}

async function reportOfAll(
  state: WorkspaceState,
  rows: readonly BatchRow[],
  { say, signal }: Work,
): Promise<ReportDocument> {
  const done = doneRows(rows)
  const inputs: ReportInput[] = []
  for (const [index, row] of done.entries()) {
    signal.throwIfAborted()
    const { input } = await prepareReport(withRow(state, row), openOf(row), row.result, { maps: false })
    inputs.push(input)
    if (index % 10 === 0) await breathe(say, index / done.length / 2, index, done.length)
  }
  const [first, ...others] = inputs
  if (!first) throw new RangeError('a report needs at least one project that was checked')
  const { language } = state
  return buildBatchReport(
    {
      title: TITLES[language],
      projects: printedTable(projectsTable(rows, language)),
      summary: summaryOf(rows, language),
    },
    [first, ...others],
  )
}

function summaryOf(rows: readonly BatchRow[], language: WorkspaceState['language']): string[] {
  const count = (outcome: string) => rows.filter((row) => outcomeOfRow(row) === outcome).length
  const parts = COUNTER_ORDER.map((outcome) => `${OUTCOMES[outcome][language]} ${count(outcome)}`)
  const place = count('place')
  if (place > 0) parts.push(language === 'zh' ? `等待认位置 ${place}` : `place unknown ${place}`)
  const width = count('width')
  if (width > 0) parts.push(language === 'zh' ? `等待宽度 ${width}` : `width unknown ${width}`)
  const without = count('no-layers')
  if (without > 0)
    parts.push(language === 'zh' ? `没有可核查的图层 ${without}` : `no layer to check against ${without}`)
  return language === 'zh'
    ? [`共 ${rows.length} 个：${parts.join('、')}。`]
    : [`${rows.length} in all: ${parts.join(', ')}.`]
}

/** One report each, in one archive; a project whose report fails is named, the others are in it. */
async function reportsInZip(state: WorkspaceState, rows: readonly DoneRow[], { say, signal }: Work) {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    parts.push(new Uint8Array(chunk))
  })
  const notes: Note[] = []
  const taken = new Set<string>()
  for (const [index, row] of rows.entries()) {
    signal.throwIfAborted()
    const report = await makeReport(
      withRow(state, row),
      openOf(row),
      row.result,
      {
        signal,
        say: ({ fraction, step }) =>
          say({
            fraction: (index + fraction) / rows.length,
            step: {
              zh: `${index + 1} / ${rows.length} ${row.name}:${step.zh}`,
              en: `${index + 1} of ${rows.length}, ${row.name}: ${step.en}`,
            },
          }),
      },
      state.report.format,
    )
    const entry = new ZipPassThrough(uniqueName(report.name, taken))
    zip.add(entry)
    // The documents are archives themselves: packing them again gains nothing.
    entry.push(new Uint8Array(await report.blob.arrayBuffer()), true)
    notes.push(...report.notes)
  }
  zip.end()
  return { blob: new Blob(parts, { type: 'application/zip' }), notes }
}

function uniqueName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.')
  let unique = name
  for (let number = 2; taken.has(unique); number += 1)
    unique = `${name.slice(0, dot)}_${number}${name.slice(dot)}`
  taken.add(unique)
  return unique
}

export function openOf({ project }: DoneRow): OpenProject {
  return { project, systemCode: null, itemId: null }
}

/** The workspace as it would be with this project open alone: what its maps are drawn from. */
function withRow(state: WorkspaceState, row: DoneRow): WorkspaceState {
  const { project, result } = row
  return {
    ...state,
    projects: [openOf(row)],
    activeProjectId: project.id,
    checks: { [project.id]: doneCheck(result) },
  }
}

export function doneCheck(result: CheckResult): WorkspaceState['checks'][string] {
  return { kind: 'done', result, milliseconds: 0, against: result.layers.map(({ id }) => id) }
}

async function breathe(say: Work['say'], fraction: number, index: number, count: number): Promise<void> {
  say({ fraction, step: { zh: `正在整理 ${index} / ${count}`, en: `Gathering ${index} of ${count}` } })
  await new Promise((resolve) => setTimeout(resolve, 0))
}
