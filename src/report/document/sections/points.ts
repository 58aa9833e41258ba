import type { CoordinateSystem } from '../../../geo/system'
import type { Position } from '../../../geo/types'
import type { ReportInput } from '../input'
import { NOTHING, PLACES, localized, numberCell, sayIn, textCell } from '../say'
import type { Section, Table } from '../types'

/**
 * Boundary points J1 to Jn with X (north), Y (east) in metres and the length of the side to the next point, in the
 * plane of the system. Null where the points are not in a plane or were not kept.
 */
export function pointsSection(input: ReportInput): Section | null {
  const { points, language } = input
  if (!points || points.system.kind !== 'projected') return null
  const say = sayIn(language)
  let number = 0
  const tables = points.polygons.map((rings, parcel): Table => {
    const rows = rings.flatMap((ring, index) => {
      const open = openRing(ring)
      const first = number + 1
      number += open.length
      return open.map((position, at) => {
        const next = at + 1 < open.length ? open[at + 1] : open[0]
        const side = next ? Math.hypot(next[0] - position[0], next[1] - position[1]) : 0
        const to = at + 1 < open.length ? first + at + 1 : first
        return [
          textCell(`J${first + at}`),
          numberCell(index + 1, 0),
          numberCell(position[1], PLACES.coordinate),
          numberCell(position[0], PLACES.coordinate),
          textCell(`J${first + at}–J${to}`),
          open.length > 1 ? numberCell(side, PLACES.metres) : NOTHING,
        ]
      })
    })
    return {
      kind: 'table',
      id: `points-${parcel + 1}`,
      title: say(`地块 ${parcel + 1} 界址点`, `Boundary points of parcel ${parcel + 1}`),
      columns: [
        { key: 'point', title: say('点号', 'Point'), align: 'middle', share: 0.12 },
        { key: 'ring', title: say('圈号', 'Ring'), align: 'middle', share: 0.1 },
        { key: 'x', title: say('X(北,米)', 'X (north, m)'), align: 'end', share: 0.21 },
        { key: 'y', title: say('Y(东,米)', 'Y (east, m)'), align: 'end', share: 0.21 },
        { key: 'sideName', title: say('边', 'Side'), align: 'middle', share: 0.18 },
        { key: 'side', title: say('边长(米)', 'Length (m)'), align: 'end', share: 0.18 },
      ],
      rows,
      note: null,
    }
  })
  return {
    id: 'points',
    title: say('界址点表', 'Boundary points'),
    blocks: [{ kind: 'paragraph', look: 'note', text: systemLine(points.system, input) }, ...tables],
  }
}

function openRing(ring: Position[]): Position[] {
  const [first] = ring
  const last = ring.at(-1)
  const closed = ring.length > 1 && first && last && first[0] === last[0] && first[1] === last[1]
  return closed ? ring.slice(0, -1) : ring
}

function systemLine(system: CoordinateSystem, input: ReportInput): string {
  const say = sayIn(input.language)
  const code = system.code === null ? '' : `EPSG:${system.code}`
  const name = localized(system.name, input.language)
  const meridian = system.centralMeridian === null ? '' : String(system.centralMeridian)
  return say(
    `坐标系:${name}${code ? `(${code})` : ''}${meridian ? `,中央经线 ${meridian}°E` : ''}。边长为该投影平面上的长度。`,
    `System: ${name}${code ? ` (${code})` : ''}${meridian ? `, central meridian ${meridian}°E` : ''}. Lengths are in that plane.`,
  )
}
