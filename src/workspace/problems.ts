import type { Note } from '../geo/note'
import type { Context } from './desk/port'
import type { FileProblem } from './state'

let problemKey = 0

/** Adds a file to the list of those that could not be used; everything else stays. */
export function reportProblem(
  { workspace }: Pick<Context, 'workspace'>,
  file: string,
  note: Note,
  swap: FileProblem['swap'] = null,
): void {
  problemKey += 1
  const problem = { key: `problem-${problemKey}`, file, note, swap }
  const isSame = (other: FileProblem) => other.file === file && other.note.message.zh === note.message.zh
  workspace.setState((state) => ({
    problems: [...state.problems.filter((other) => !isSame(other)), problem],
    panelHidden: false,
    place: 'check',
  }))
  workspace.announce({ zh: `${file}:${note.message.zh}`, en: `${file}: ${note.message.en}` })
}

/** The person has read one sentence, or (without a key) all of them. */
export function dismissProblems({ workspace }: Pick<Context, 'workspace'>, key?: string): void {
  workspace.setState((state) => ({
    problems: key === undefined ? [] : state.problems.filter((problem) => problem.key !== key),
  }))
}
