import { declaredArea } from '../../check/intake/declaredArea'
import { groundOfPolygons } from '../../check/intake/parcels'
import { decodeText } from '../../formats/encoding/encoding'
import { areaSquareMetres, planeAreaSquareMetres } from '../../geo/area'
import type { CrsCandidate } from '../../geo/decide'
import type { InputFile, SourceFeatures } from '../../geo/features'
import { polygonsOf } from '../../geo/polygons'
import type { Localized, PolygonRings } from '../../geo/types'

/** What helps a person to say where a file is: its own lines, the area it states, the area of each place. */
export interface PlaceEvidence {
  /** Lines of the file that speak of the system, and the first with coordinates; as they stand. */
  lines: string[]
  /** The area that the file states; null where it states none. */
  declared: Localized | null
  declaredSquareMetres: number | null
  /** Of the numbers as they stand, metres taken for granted; null where they are degrees. */
  planeSquareMetres: number | null
  /** On the ellipsoid, by the EPSG code of the candidate. */
  squareMetres: Record<number, number>
}

const HEAD_BYTES = 8192
const MOST_LINES = 3
const MOST_CHARACTERS = 120
const ABOUT_THE_SYSTEM = /坐标系|分带|带号|投影|中央经|中央子午|CGCS|epsg|"crs"|PROJCS|GEOGCS/i
const COORDINATES = /\d{2,}(?:\.\d+)?[^\d.]{1,24}\d{2,}\.\d+|\d{6,}[^\d.]{1,24}\d{6,}/
/** Larger files are not computed a dozen times over. */
const MOST_CORNERS = 20_000

/** The lines of a text file that leave or settle the doubt; none of a file that is no text. */
export function quotedLines(files: readonly InputFile[], { file, encoding }: SourceFeatures): string[] {
  const stem = file.replace(/\.[^.]+$/, '').toLowerCase()
  const projection = files.find(({ name }) => name.toLowerCase() === `${stem}.prj`)
  const own = projection ?? files.find(({ name }) => name === file)
  const head = own?.bytes.subarray(0, HEAD_BYTES)
  if (!head || head.includes(0) || (head[0] === 0x50 && head[1] === 0x4b)) return []
  const all = decodeText(head, encoding ?? undefined)
    .text.split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  const said = all.filter((line) => ABOUT_THE_SYSTEM.test(line)).slice(0, MOST_LINES)
  const numbers = all.filter((line) => !said.includes(line) && COORDINATES.test(line)).slice(0, 2)
  return [...said, ...numbers].map(shortened)
}

/** A line without end keeps the part around its first coordinates. */
function shortened(line: string): string {
  if (line.length <= MOST_CHARACTERS) return line
  const at = Math.max(0, line.search(COORDINATES) - 20)
  return `${at > 0 ? '…' : ''}${line.slice(at, at + MOST_CHARACTERS)}…`
}

/** What is known beside the candidates themselves. */
export function evidenceOf(
  source: SourceFeatures,
  candidates: readonly CrsCandidate[],
  lines: string[],
): PlaceEvidence {
  const polygons = source.features.flatMap(({ geometry }) => polygonsOf(geometry))
  const nothing = {
    lines,
    declared: null,
    declaredSquareMetres: null,
    planeSquareMetres: null,
    squareMetres: {},
  }
  if (polygons.length === 0 || cornersOf(polygons) > MOST_CORNERS) return nothing
  const squareMetres: Record<number, number> = {}
  for (const { system } of candidates) {
    if (system.code === null || system.approximate) continue
    try {
      squareMetres[system.code] = areaSquareMetres(groundOfPolygons(source, system).polygons)
    } catch {
      // A place where the numbers make no shape has no area to compare.
    }
  }
  const isPlane = candidates.some(({ system }) => system.kind === 'projected')
  const plane = isPlane ? planeAreaSquareMetres(polygons) : null
  const rows = source.features.map(({ properties }) => properties)
  const computed = plane ?? Object.values(squareMetres)[0] ?? 0
  const { text, hectares } = declaredArea(rows, computed)
  return {
    lines,
    declared: text,
    declaredSquareMetres: hectares === null ? null : hectares * 10_000,
    planeSquareMetres: plane,
    squareMetres,
  }
}

function cornersOf(polygons: readonly PolygonRings[]): number {
  return polygons.flat().reduce((sum, ring) => sum + ring.length, 0)
}
