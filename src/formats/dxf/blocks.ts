/** Blocks of a drawing put where the drawing inserts them: scaled, turned and moved, blocks inside blocks as well. */
import type { Position } from '../../geo/types'
import { entityShapes, layerOf, type Entity, type Shape } from './entities'

export interface Block {
  base: Position
  entities: Entity[]
}

export type Blocks = ReadonlyMap<string, Block>

/** Blocks inside blocks, and shapes of all inserts together: drawings that insert themselves end here. */
const DEEPEST = 8
export const MOST_SHAPES = 200_000

export interface PlacedShape {
  shape: Shape
  layer: string
  kind: string
}

/** The shapes of an entity, those of an INSERT through its block. */
export function placedShapes(
  entity: Entity,
  blocks: Blocks,
  budget = { left: MOST_SHAPES },
  depth = 0,
): PlacedShape[] {
  if (entity.kind !== 'INSERT')
    return entityShapes(entity).map((shape) => ({ shape, layer: entity.layer, kind: entity.kind }))
  const number = (code: number, fallback: number): number => {
    const text = entity.pairs.find(([c]) => c === code)?.[1]
    return text === undefined ? fallback : Number(text)
  }
  const block = blocks.get(blockName(entity))
  const unknown: PlacedShape[] = [{ shape: { kind: 'unknown' }, layer: entity.layer, kind: 'INSERT' }]
  // Rows and columns of inserts, and those seen from below, are left to the person.
  const isPlain = number(70, 1) <= 1 && number(71, 1) <= 1 && number(230, 1) === 1
  if (!block || !isPlain || depth >= DEEPEST) return unknown
  const move = movement(number, block.base)
  const placed: PlacedShape[] = []
  for (const inner of block.entities) {
    budget.left -= 1
    if (budget.left < 0) return unknown
    for (const one of placedShapes(inner, blocks, budget, depth + 1)) {
      // What is drawn on layer 0 of a block stands on the layer of its insert.
      const layer = one.layer === '0' ? entity.layer : one.layer
      placed.push({ ...one, layer, shape: moved(one.shape, move) })
    }
  }
  return placed
}

export function blockName({ pairs }: Entity): string {
  return (pairs.find(([code]) => code === 2)?.[1] ?? '').trim().toLowerCase()
}

/** The blocks by their names, of their records with the entities that follow each. */
export function blocksOf(records: { head: Entity; entities: Entity[] }[]): Map<string, Block> {
  return new Map(
    records.map(({ head, entities }) => {
      const value = (code: number) => Number(head.pairs.find(([c]) => c === code)?.[1] ?? 0)
      for (const entity of entities) entity.layer = layerOf(entity)
      return [blockName(head), { base: [value(10), value(20)], entities }]
    }),
  )
}

function movement(number: (code: number, fallback: number) => number, [baseX, baseY]: Position) {
  const [x, y] = [number(10, 0), number(20, 0)]
  const [scaleX, scaleY] = [number(41, 1), number(42, 1)]
  const angle = (number(50, 0) * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return ([ownX, ownY]: Position): Position => {
    const [dx, dy] = [(ownX - baseX) * scaleX, (ownY - baseY) * scaleY]
    return [x + dx * cos - dy * sin, y + dx * sin + dy * cos]
  }
}

function moved(shape: Shape, move: (position: Position) => Position): Shape {
  switch (shape.kind) {
    case 'ring':
    case 'line':
      return { ...shape, positions: shape.positions.map(move) }
    case 'rings':
      return { ...shape, rings: shape.rings.map((ring) => ring.map(move)) }
    case 'point':
      return { kind: 'point', position: move(shape.position) }
    case 'unknown':
      return shape
  }
}
