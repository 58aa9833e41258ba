import { InputError, note } from '../note'
import type { Position } from '../types'
import {
  contactCount,
  findContacts,
  indexOf,
  joinEnds,
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

/** A boundary that meets itself more often is a scribble or a hostile file; it would fill the memory. */
const MOST_CONTACTS = 2_000_000

/** Cuts and labels boundaries. Throws an InputError for one that meets itself two million times. */
export function arrange(rings: OwnedRing[]): Arrangement {
  let segments = segmentsOf(rings)
  let contacts = findContacts(segments, indexOf(segments), MOST_CONTACTS)
  const { crossingRings, firstCrossing } = contacts
  const snapper = new Snapper(SNAP_TOLERANCES * toleranceOf(segments))
  let ready = false
  for (let round = 0; round < MOST_ROUNDS && contacts.splits.length + contacts.nearEnds.length > 0; round++) {
    if (contactCount(contacts) >= MOST_CONTACTS) throw tangled(firstCrossing)
    if (contacts.nearEnds.length > 0) segments = joinEnds(segments, contacts.nearEnds, snapper)
    else {
      if (!ready) snapper.addEnds(segments)
      ready = true
      segments = splitSegments(segments, snapSplits(contacts.splits, snapper))
    }
    contacts = findContacts(segments, indexOf(segments), MOST_CONTACTS)
  }
  const graph = graphOf(segments)
  const sides = sidesOf(graph, segments, rings)
  return { segments, graph, sides, crossingRings, firstCrossing, settled: contacts.crossings === 0 }
}

function tangled(where: Position | null): InputError {
  const place = where ? where.join(', ') : '-'
  return new InputError(
    note(
      'geometry-tangled',
      `图形的边界与自身相交或相碰超过 ${MOST_CONTACTS} 次(例如在 ${place} 处),无法修复;请在制图软件中检查该图形`,
      `The outline crosses or touches itself more than ${MOST_CONTACTS} times (for instance at ${place}) and cannot be repaired; check it in the drawing software`,
    ),
  )
}
