import type { AttributeValue } from '../../geo/features'
import type { Note } from '../../geo/note'
import type { CoordinateSystem } from '../../geo/system'
import type { LonLatPolygons, PolygonRings } from '../../geo/types'
import { signedRingArea } from '../../geo/area'
import { toPlane } from '../../geo/convert'

export interface WriteFeature {
  /** EPSG:4490; converted vertex by vertex to the system of the file. */
  polygons: LonLatPolygons
  properties: Record<string, AttributeValue>
}

/** What every writer takes. */
export interface Dataset {
  /** Name of the layer and, with the format's ending, of the file. */
  name: string
  system: CoordinateSystem
  features: WriteFeature[]
}

export interface WriteOptions {
  /** Of attribute text, where the format leaves a choice; GBK is what offices' programs read unasked. */
  encoding?: 'gbk' | 'utf-8'
}

export interface WrittenFile {
  name: string
  bytes: Uint8Array
  /** MIME type for a download. */
  type: string
  notes: Note[]
}

/** Polygons in the coordinates of the dataset's system. */
export function inSystem(feature: WriteFeature, system: CoordinateSystem): PolygonRings[] {
  return system.kind === 'geographic' ? feature.polygons : toPlane(feature.polygons, system)
}

/** Shells run one way and holes the other: counter-clockwise shells for GeoJSON and KML, clockwise for shapefiles. */
export function wound(polygon: PolygonRings, shells: 'clockwise' | 'counter-clockwise'): PolygonRings {
  return polygon.map((ring, index) => {
    const isLeft = signedRingArea(ring) > 0
    return isLeft === ((index === 0) === (shells === 'counter-clockwise')) ? ring : [...ring].reverse()
  })
}

/** Field names of all features, in the order of their first appearance. */
export function fieldNames(features: WriteFeature[]): string[] {
  return [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))]
}

/** A file name without what folders and archives forbid. */
export function safeName(name: string): string {
  return name.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, '_').trim() || 'data'
}
