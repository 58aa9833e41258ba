import { InputError, note } from '../note'
import type { Position } from '../types'
import {
  type Contacts,
  findContacts,
  indexOf,
  isTangled,
  joinEnds,
  MOST_OWN_CROSSINGS,
  snapSplits,
  SNAP_TOLERANCES,
  splitSegments,
  toleranceOf,
} from './contacts'
import { graphOf, type Graph } from './graph'
import { segmentsOf, type OwnedRing, type Segments } from './segments'
import { sidesOf, type Sides } from './sides'
import { Snapper } from './snap'

/** The boundaries of several polygons, cut wherever they meet, and what lies on the two sides of each piece. */
export interface Arrangement {
  segments: Segments
  graph: Graph
  sides: Sides
  /** Pairs of rings that cross, and where the first of them do. */
  crossingRings: [number, number][]
  firstCrossing: Position | null
  /** False where rounding kept the pieces crossing each other: the sides are not to be trusted. */
  settled: boolean
}

/** Points of intersection are rounded, which can make new crossings a rounding error long; a few rounds end them. */
const MOST_ROUNDS = 8

/** Cuts and labels boundaries. Throws an InputError for one that crosses itself 50,000 times, and for heaps of shapes. */
export function arrange(rings: OwnedRing[]): Arrangement {
  let segments = segmentsOf(rings)
  let contacts = findContacts(segments, indexOf(segments))
  const { crossingRings, firstCrossing } = contacts
  const snapper = new Snapper(SNAP_TOLERANCES * toleranceOf(segments))
  let ready = false
  for (let round = 0; round < MOST_ROUNDS && contacts.splits.length + contacts.nearEnds.length > 0; round++) {
    if (isTangled(contacts)) throw tangled(contacts, contacts.firstCrossing ?? firstCrossing)
    if (contacts.nearEnds.length > 0) segments = joinEnds(segments, contacts.nearEnds, snapper)
    else {
      if (!ready) snapper.addEnds(segments)
      ready = true
      segments = splitSegments(segments, snapSplits(contacts.splits, snapper))
    }
    contacts = findContacts(segments, indexOf(segments))
  }
  const graph = graphOf(segments)
  const sides = sidesOf(graph, segments, rings)
  return { segments, graph, sides, crossingRings, firstCrossing, settled: contacts.crossings === 0 }
}

function tangled({ ownCrossings }: Contacts, where: Position | null): InputError {
  const place = where ? where.join(', ') : '-'
  return new InputError(
    ownCrossings >= MOST_OWN_CROSSINGS
      ? note(
          'geometry-tangled',
          `图形的边界与自身相交超过 ${MOST_OWN_CROSSINGS} 次(例如在 ${place} 处),不是可用的范围线;请检查点的顺序,或在制图软件中重绘`,
          `The outline crosses itself more than ${MOST_OWN_CROSSINGS} times (for instance at ${place}): it is no usable boundary; check the order of its points, or draw it anew`,
        )
      : note(
          'geometry-tangled',
          `图形之间相交或相碰的地方过多(例如在 ${place} 处),无法修复;请在制图软件中先合并重叠的图形`,
          `The shapes cross or touch each other in too many places (for instance at ${place}) to be repaired; unite overlapping shapes in the drawing software first`,
        ),
  )
}
