import type { Localized } from '../../geo/types'
import { noteOf } from '../failure'
import { takeItem } from './files'
import type { Context } from '../desk/port'
import { dismissProblems, reportProblem } from '../problems'
import { addProject } from './projects'
import { ask, askEncoding, dropQuestion, noteLayers } from './questions'
import type { Reading } from './rereading'
import type { FileProblem, OpenProject, ReadQuestion } from '../state'

/** The first question is answered: the file is read that way, and goes on; an open project is made anew. */
export async function answer(context: Context, change: Reading): Promise<void> {
  const question = context.workspace.getState().questions[0]
  if (!question) return
  dropQuestion(context)
  await readAnew(context, question, change)
}

async function readAnew(
  context: Context,
  {
    item,
    purpose,
    replaces,
  }: Pick<ReadQuestion, 'purpose' | 'replaces'> & { item: { itemId: string; file: string } },
  change: Reading,
): Promise<void> {
  const { workspace, port } = context
  try {
    const read = await port.reread(item.itemId, change)
    const open = workspace.getState().projects.find(({ project }) => project.id === replaces)
    if (!open) return await takeItem(context, read, purpose)
    noteLayers(context, read)
    await addProject(context, read, {
      system: { code: open.systemCode, parameters: open.parameters ?? null },
      replaces,
      widthMetres: open.project.lineWork?.widthMetres ?? null,
    })
  } catch (error) {
    reportProblem(context, item.file, noteOf(error, item.file))
  }
}

/** 按对调的次序读: the person says that the two coordinates of each point stand the other way round. */
export async function readSwapped(context: Context, problem: FileProblem): Promise<void> {
  if (!problem.swap) return
  dismissProblems(context, problem.key)
  const { itemId, purpose } = problem.swap
  const item = { itemId, file: problem.file }
  await readAnew(context, { item, purpose, replaces: null }, { swapped: true })
}

const ONE_ENCODING: Localized = {
  zh: '这份文件的文字只有一种编码读得通',
  en: 'The text of this file can be read in one encoding only',
}

/** 改编码, of a project that is open. */
export async function changeEncoding(context: Context, open: OpenProject): Promise<void> {
  const item = await itemOf(context, open)
  if (item && !(await askEncoding(context, item, 'project', open.project.id)))
    context.workspace.tell(ONE_ENCODING)
}

/** 改图层, of a project that is open. */
export async function changeLayers(context: Context, open: OpenProject): Promise<void> {
  const item = await itemOf(context, open)
  if (item) ask(context, { kind: 'layers', item, purpose: 'project', replaces: open.project.id })
}

async function itemOf(context: Context, { itemId, project }: OpenProject) {
  if (itemId === null) return null
  try {
    return await context.port.candidates(itemId)
  } catch (error) {
    reportProblem(context, project.source.file, noteOf(error, project.source.file))
    return null
  }
}
