import type { ShapeCounts } from '../../check/intake/geometry'
import type { CrsDecision } from '../../geo/decide'
import type { Note } from '../../geo/note'
import type { CoordinateSystem } from '../../geo/system'
import type { PlaceEvidence } from '../intake/evidence'
import type { Reading } from '../intake/rereading'
import type { LayerFacts } from '../intake/sourceLayers'

/** One dataset that was read; its features stay with the worker. */
export interface ReadItem {
  itemId: string
  file: string
  format: string
  encoding: string | null
  featureCount: number
  vertexCount: number
  /** How many features have polygons, lines, points. */
  shapes: ShapeCounts
  decision: CrsDecision
  /** Where the decision has become a question: which candidate is what the file itself says. */
  ownCode?: number
  notes: Note[]
  /** The text may have been read in the wrong encoding. */
  encodingDoubtful?: boolean
  /** Layers inside the file, where it has several. */
  layers?: LayerFacts[]
  /** What the person has said of how to read it. */
  reading?: Reading
  /** Where it is refused for want of transformation parameters: the system that it is in. */
  withoutParameters?: CoordinateSystem | null
  /** Where its place is a question: what helps to answer it. */
  evidence?: PlaceEvidence
}

export interface ReadResult {
  items: ReadItem[]
  problems: { file: string; note: Note }[]
}
