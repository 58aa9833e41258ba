import type { Note } from '../geo/note'
import type { Context } from './port'

let problemKey = 0

/** Adds a file to the list of those that could not be used; everything else stays. */
export function reportProblem({ workspace }: Pick<Context, 'workspace'>, file: string, note: Note): void {
  problemKey += 1
  const problem = { key: `problem-${problemKey}`, file, note }
  workspace.setState((state) => ({
    problems: [...state.problems, problem],
    panelHidden: false,
    place: 'check',
  }))
  workspace.announce({ zh: `${file}:${note.message.zh}`, en: `${file}: ${note.message.en}` })
}

export function dismissProblems({ workspace }: Pick<Context, 'workspace'>): void {
  workspace.setState({ problems: [] })
}
