/** The packed Hilbert R-tree of FlatGeobuf (https://flatgeobuf.org, index section): 40 bytes a node, the root first. */
import type { Box } from '../../geo/types'

export const NODE_ITEMS = 16
const NODE_BYTES = 40

interface Node {
  box: Box
  /** Of a feature, where it begins among the features; of an inner node, the number of its first child. */
  offset: number
}

export const NOWHERE: Box = [Infinity, Infinity, -Infinity, -Infinity]

export function boxAround(boxes: readonly Box[]): Box {
  return boxes.reduce<Box>(
    (all, [west, south, east, north]) => [
      Math.min(all[0], west),
      Math.min(all[1], south),
      Math.max(all[2], east),
      Math.max(all[3], north),
    ],
    NOWHERE,
  )
}

/** The order in which neighbours stand near each other: places in the list, along a Hilbert curve. */
export function hilbertOrder(boxes: readonly Box[]): number[] {
  const [west, south, east, north] = boxAround(boxes)
  const cell = (low: number, high: number, from: number, to: number): number => {
    const share = ((low + high) / 2 - from) / (to - from)
    return Number.isFinite(share) ? Math.min(CELLS - 1, Math.max(0, Math.floor(share * CELLS))) : 0
  }
  const keys = boxes.map((box) =>
    hilbert(cell(box[0], box[2], west, east), cell(box[1], box[3], south, north)),
  )
  return boxes.map((_, index) => index).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b)
}

const CELLS = 65_536

/** Distance along a Hilbert curve over a square of cells: each step takes one bit of both numbers and turns the rest. */
function hilbert(column: number, row: number): number {
  let [x, y, distance] = [column, row, 0]
  for (let side = CELLS / 2; side >= 1; side /= 2) {
    const right = (x & side) > 0 ? 1 : 0
    const upper = (y & side) > 0 ? 1 : 0
    distance += side * side * ((3 * right) ^ upper)
    if (upper === 0) {
      if (right === 1) [x, y] = [CELLS - 1 - x, CELLS - 1 - y]
      ;[x, y] = [y, x]
    }
  }
  return distance
}

/** The tree over features that stand in the order of the list. */
export function packedTree(features: Node[]): Uint8Array {
  const levels: Node[][] = [features]
  // A single feature has a root above it as well.
  let level = features
  do {
    const above: Node[] = []
    for (let at = 0; at < level.length; at += NODE_ITEMS)
      above.push({ box: boxAround(level.slice(at, at + NODE_ITEMS).map(({ box }) => box)), offset: at })
    levels.unshift(above)
    level = above
  } while (level.length > 1)
  const total = levels.reduce((sum, level) => sum + level.length, 0)
  const view = new DataView(new ArrayBuffer(total * NODE_BYTES))
  let at = 0
  let number = 0
  for (const [depth, nodes] of levels.entries()) {
    const below = number + nodes.length
    const isInner = depth < levels.length - 1
    for (const { box, offset } of nodes) {
      box.forEach((value, index) => view.setFloat64(at + 8 * index, value, true))
      view.setBigUint64(at + 32, BigInt(isInner ? below + offset : offset), true)
      at += NODE_BYTES
    }
    number = below
  }
  return new Uint8Array(view.buffer)
}
