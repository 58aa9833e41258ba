import { checkCsv } from '../../check/output/csv'
import type { OpenProject, WorkspaceState } from '../state'

export interface TextFile {
  name: string
  type: string
  text: string
}

const WORDS = {
  zh: { table: '核查结果', demo: '演示' },
  en: { table: 'check result', demo: 'demo' },
} as const

/** The table of results as the command line writes it; null before there is a result. */
export function tableFile(state: WorkspaceState, open: OpenProject): TextFile | null {
  const check = state.checks[open.project.id]
  if (check?.kind !== 'done') return null
  const text = checkCsv([{ project: open.project, result: check.result }], state.language)
  return { name: fileName(state, open, 'table', 'csv', check.result.checkedAt), type: 'text/csv', text }
}

/** 项目名_核查结果_20261121_演示.csv */
function fileName(
  { language }: WorkspaceState,
  { project }: OpenProject,
  what: 'table',
  ending: string,
  time: string,
): string {
  const words = WORDS[language]
  const parts = [project.name, words[what], dayText(time), project.demo ? words.demo : '']
  return `${parts.filter(Boolean).map(safeName).join('_')}.${ending}`
}

export function dayText(iso: string): string {
  const time = new Date(iso)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${time.getFullYear()}${two(time.getMonth() + 1)}${two(time.getDate())}`
}

/** Leaves out what file systems refuse. */
export function safeName(text: string): string {
  return text
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .trim()
    .slice(0, 80)
}
