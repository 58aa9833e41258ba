import { note, type Note } from '../../geo/note'
import { decisionElsewhere } from '../intake/elsewhere'
import { leftOutNote, needsWidth } from '../intake/widths'
import type { Context, ReadItem } from '../desk/port'
import { bytesOfGroup, type FileGroup } from './groups'
import type { Placed } from './state'

/** One project to be checked. */
export interface Wish extends Placed {
  /** One of several projects of the dataset. */
  part: { field: string; value: string } | null
}

/** What is in the way of a dataset: a fault of the file, or something that only a person knows. */
export type Obstacle = { name: string; note: Note } & (
  { kind: 'failed' } | { kind: 'place'; item: ReadItem } | { kind: 'width'; placed: Placed }
)

export interface Opened {
  done: Wish[]
  failed: Obstacle[]
}

/** Reads the files of a group and goes on with each dataset as far as it is clear. */
export async function openGroup(context: Context, group: FileGroup): Promise<Opened> {
  const { items, problems } = await context.port.read(await bytesOfGroup(group))
  const opened: Opened = {
    done: [],
    failed: problems.map(({ file, note: problem }) => ({ kind: 'failed', name: file, note: problem })),
  }
  const withGround = new Set(items.filter(({ shapes }) => shapes.polygons > 0).map(({ file }) => file))
  for (const item of items) {
    const name = item.file
    const asked = await questionOf(context, item)
    if (item.decision.kind === 'refused' && !asked)
      opened.failed.push({ kind: 'failed', name, note: item.decision.note })
    else if (needsWidth(item.shapes) && withGround.has(item.file))
      opened.failed.push({ kind: 'failed', name, note: leftOutNote(item) })
    else if (asked) opened.failed.push(asked)
    else await goOnWith(context, { item, code: null, widthMetres: null }, opened)
  }
  if (opened.done.length === 0 && opened.failed.length === 0)
    opened.failed.push({ kind: 'failed', name: group.name, note: nothing() })
  return opened
}

/** Goes on with a dataset whose place a person has said. */
export async function openPlaced(context: Context, placed: Placed): Promise<Opened> {
  const opened: Opened = { done: [], failed: [] }
  await goOnWith(context, placed, opened)
  return opened
}

/** A place in doubt, one outside Qinghai, or an old datum whose parameters only the person has. */
async function questionOf({ port }: Context, item: ReadItem): Promise<Obstacle | null> {
  const asked =
    item.decision.kind === 'doubt'
      ? item
      : item.withoutParameters
        ? await port.candidates(item.itemId)
        : await decisionElsewhere(port, item)
  if (asked?.decision.kind !== 'doubt') return null
  const { zh, en } = asked.decision.reason
  return { kind: 'place', name: item.file, note: note('crs-unknown', zh, en), item: asked }
}

/** One project of a dataset, or each of those that its name column tells apart; lines and points need a width. */
async function goOnWith({ port }: Context, placed: Placed, { done, failed }: Opened): Promise<void> {
  const { item, widthMetres } = placed
  if (needsWidth(item.shapes) && widthMetres === null) {
    failed.push({ kind: 'width', name: item.file, note: widthMissing(item), placed })
    return
  }
  const parts = await port.parts(item.itemId)
  if (!parts) done.push({ ...placed, part: null })
  else done.push(...parts.values.map((value) => ({ ...placed, part: { field: parts.field, value } })))
}

function widthMissing({ shapes: { lines, points } }: ReadItem): Note {
  return note(
    'width-needed',
    `文件里只有线(${lines})或点(${points}):给出宽度后才有占地,才能核查`,
    `The file holds only lines (${lines}) or points (${points}): they need a width before they take ground`,
  )
}

function nothing(): Note {
  return note(
    'nothing-read',
    '文件里没有能核查的范围:请检查文件',
    'The file holds nothing that can be checked: look at the file',
  )
}
