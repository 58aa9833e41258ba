/**
 * The order of drawing, bottom to top: one slot for every pass. Fills and edges are separate passes, so that
 * no fill hides an edge; people reorder layers inside a slot only.
 */
export const SLOTS = [
  'ground',
  'focusRegion',
  'desertStipple',
  'hachure',
  'lakes',
  'rivers',
  'schematicFill',
  'pbf',
  'grassland',
  'forest',
  'protectedGeneral',
  'protectedCore',
  'aquatic',
  'wetland',
  'riverManagement',
  'waterSource',
  'desertClosure',
  'erl',
  'mining',
  'roads',
  'rail',
  'boundaries',
  'schematicEdge',
  'statutoryEdges',
  'ugb',
  'zoneLabels',
  'projectPoints',
  'project',
  'overlap',
  'touch',
  'vertices',
  'townLabels',
  'callouts',
  'graticule',
  'watermark',
  'frame',
] as const

export type Slot = (typeof SLOTS)[number]

const RANK: ReadonlyMap<Slot, number> = new Map(SLOTS.map((slot, index) => [slot, index]))

/** Position of a slot from the bottom, 0 based. */
export function slotRank(slot: Slot): number {
  return RANK.get(slot) ?? SLOTS.length
}
