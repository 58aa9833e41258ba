/** Layers of one file that were made one project: which, so that a person can pick one instead. */
import { hasPolygons } from '../check/intake/parcels'
import { note, type Note } from '../geo/note'
import type { IntakeItem } from '../workspace/desk/intake'
import { sourceLayers } from '../workspace/intake/sourceLayers'

const MOST_NAMES = 12

/** Null where there is only one layer with polygons. */
export function unitedNote(items: readonly IntakeItem[]): Note | null {
  const names = items.flatMap(({ source }) => {
    const inside = sourceLayers(source).filter(({ shapes }) => shapes.polygons > 0)
    if (inside.length > 0) return inside.map(({ name }) => name)
    return hasPolygons(source) ? [source.layer ?? source.file] : []
  })
  if (names.length < 2) return null
  const more = names.length > MOST_NAMES
  const shown = names.slice(0, MOST_NAMES)
  return note(
    'layers-united',
    `文件里的 ${names.length} 个面图层(${shown.join('、')}${more ? '等' : ''})合并为一个项目;只要其中一个,用 --layer 图层名`,
    `The ${names.length} polygon layers of the file (${shown.join(', ')}${more ? ', …' : ''}) were united to one project; pick one with --layer NAME`,
  )
}
