import { SLOTS, slotRank, type Slot } from '../../../layers/order'
import type { MapSymbol } from '../../../layers/types'

/** A layer of one group, as the map will draw it. */
export interface Ranked {
  id: string
  symbol: MapSymbol
}

/**
 * Passes of the map for layers of one group that a person has put in an order: those of one form (areas, lines,
 * points) share the passes that they have between them, the first of the list taking the topmost. Only what differs
 * from the symbol's own pass is named.
 *
 * @param group the first of the list first
 */
export function slotsInOrder(group: readonly Ranked[]): Map<string, Slot> {
  const slots = new Map<string, Slot>()
  for (const form of new Set(group.map(({ symbol }) => symbol.form))) {
    const mates = group.filter(({ symbol }) => symbol.form === form)
    const ranks = mates.map(({ symbol }) => slotRank(symbol.slot)).sort((a, b) => b - a)
    mates.forEach(({ id, symbol }, index) => {
      const slot = SLOTS[ranks[index] ?? -1]
      if (slot !== undefined && slot !== symbol.slot) slots.set(id, slot)
    })
  }
  return slots
}

/** Whether the ids stand in another order than by default; ids that only one of the two has do not count. */
export function isReordered(order: readonly string[], usual: readonly string[]): boolean {
  const among = new Set(usual)
  const now = order.filter((id) => among.has(id))
  const then = usual.filter((id) => now.includes(id))
  return now.some((id, index) => id !== then[index])
}
