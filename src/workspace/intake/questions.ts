import { noteOf } from '../failure'
import type { Context } from '../desk/port'
import { reportProblem } from '../problems'
import type { ReadItem } from '../desk/readItem'
import type { ReadQuestion } from '../state'

type Purpose = ReadQuestion['purpose']

/**
 * Asks what has to be known of a dataset before its place matters: in which encoding its text is, which of the layers
 * of its file count. True where something is asked; the answer goes on from there.
 */
export async function askFirst(context: Context, item: ReadItem, purpose: Purpose): Promise<boolean> {
  if (item.encodingDoubtful && (await askEncoding(context, item, purpose, null))) return true
  if (purpose === 'control' || item.reading?.layers) return false
  const withGround = (item.layers ?? []).filter(({ shapes }) => shapes.polygons > 0)
  if (withGround.length < 2) return false
  ask(context, { kind: 'layers', item, purpose, replaces: null })
  return true
}

/** Shows the text in each encoding that it may be in; false where there are fewer than two. */
export async function askEncoding(
  context: Context,
  item: ReadItem,
  purpose: Purpose,
  replaces: string | null,
): Promise<boolean> {
  try {
    const previews = await context.port.previews(item.itemId)
    if (previews.length < 2) return false
    ask(context, { kind: 'encoding', item, purpose, replaces, previews })
    return true
  } catch (error) {
    reportProblem(context, item.file, noteOf(error, item.file))
    return false
  }
}

export function ask({ workspace }: Pick<Context, 'workspace'>, question: ReadQuestion): void {
  const isOther = ({ item }: ReadQuestion) => item.itemId !== question.item.itemId
  workspace.setState((state) => ({
    questions: [...state.questions.filter(isOther), question],
    place: 'check',
    panelHidden: false,
    highlight: null,
  }))
}

/** Leaves the first question unanswered: a new file is not used, an open project stays as it is. */
export function dropQuestion({ workspace }: Pick<Context, 'workspace'>): void {
  workspace.setState((state) => ({ questions: state.questions.slice(1) }))
}

/** Keeps which layers a file has, for the facts of its project. */
export function noteLayers({ workspace }: Pick<Context, 'workspace'>, item: ReadItem): void {
  const all = (item.layers ?? []).map(({ name }) => name)
  if (all.length < 2) return
  const used = item.reading?.layers ?? all
  workspace.setState((state) => ({ fileLayers: { ...state.fileLayers, [item.itemId]: { all, used } } }))
}
