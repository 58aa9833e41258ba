import type { CleaningCounts } from './clean'
import { note, type Note } from './note'
import type { Position } from './types'
import { roundHalfEven } from './units'

/** Something that is wrong with polygons as a whole. */
export interface Fault {
  kind: 'self-intersection' | 'overlap' | 'copy' | 'stray-hole' | 'shared-edge'
  /** Indices of the polygons concerned. */
  polygons: Set<number>
  /** The first place of it, in the polygons' own coordinates. */
  where: Position
}

export function cleaningNotes(counts: CleaningCounts): Note[] {
  const notes: Note[] = []
  const tell = (count: number, code: string, zh: string, en: string) => {
    if (count > 0) notes.push(note(code, zh, en))
  }
  const { closed, duplicates, spikes, notNumbers, empty } = counts
  tell(closed, 'ring-closed', `${closed} 个未闭合的圈已闭合`, `Rings closed: ${closed}`)
  tell(
    duplicates,
    'duplicate-vertices-removed',
    `已去除 ${duplicates} 个重复点`,
    `Repeated points removed: ${duplicates}`,
  )
  tell(spikes, 'spikes-removed', `已去除 ${spikes} 个无宽度的尖刺`, `Spikes of no width removed: ${spikes}`)
  tell(
    notNumbers,
    'ring-not-numbers',
    `${notNumbers} 个圈含有不是数值或大得离谱的坐标,未计入;请检查原文件`,
    `Rings left out because a coordinate is not a number or senselessly large: ${notNumbers}; check the file`,
  )
  tell(
    empty,
    'ring-empty',
    `${empty} 个圈不构成面(少于三个不同的点),未计入`,
    `Rings left out because they enclose nothing (fewer than three different points): ${empty}`,
  )
  return notes
}

const FAULTS: Record<
  Fault['kind'],
  { code: string; zh: (count: number) => string; en: (count: number) => string }
> = {
  'self-intersection': {
    code: 'self-intersection-repaired',
    zh: (count) => `${count} 个图形自相交,已修复`,
    en: (count) => `Outlines that crossed themselves, repaired: ${count}`,
  },
  overlap: {
    code: 'overlapping-parts-united',
    zh: (count) => `${count} 个图形互相重叠,已合并,重叠处只计一次`,
    en: (count) => `Parts that overlapped, united so that no ground counts twice: ${count}`,
  },
  copy: {
    code: 'duplicate-parts-dropped',
    zh: (count) => `${count} 个图形与另一图形完全相同,只计一次`,
    en: (count) => `Shapes that repeat another one exactly, counted once: ${count}`,
  },
  'stray-hole': {
    code: 'hole-outside-dropped',
    zh: (count) => `${count} 个图形的内圈在外圈之外,已去除`,
    en: (count) => `Shapes with a hole outside their outline, hole dropped: ${count}`,
  },
  'shared-edge': {
    code: 'hole-edge-shared',
    zh: (count) => `${count} 个图形的内圈与外圈(或另一内圈)共用一段边,共用的边已去掉,地面不变`,
    en: (count) =>
      `Shapes whose hole shares a stretch of edge with the outline or another hole, that edge dropped, the ground is the same: ${count}`,
  },
}

/** One note a kind of fault; the areas before and after, in m2, are those of all polygons together. */
export function overlayNotes(faults: Fault[], before: number, after: number): Note[] {
  const difference = after - before
  const sign = difference > 0 ? '+' : ''
  const change = `${sign}${roundHalfEven(difference, Math.abs(difference) < 0.1 ? 6 : 2)}`
  return faults.map(({ kind, polygons, where }) => {
    const { code, zh, en } = FAULTS[kind]
    const place = where.map((value) => Math.round(value * 1e6) / 1e6).join(', ')
    return note(
      code,
      `${zh(polygons.size)}(例如在 ${place} 处);面积由 ${roundHalfEven(before, 2)} 变为 ${roundHalfEven(after, 2)} 平方米(${change})`,
      `${en(polygons.size)} (for instance at ${place}); area ${roundHalfEven(before, 2)} m2 before, ${roundHalfEven(after, 2)} m2 after (${change})`,
    )
  })
}
