import { systemLabel, type CoordinateSystem } from '../../../geo/system'
import type { Position } from '../../../geo/types'
import type { BoundaryPoints, ReportInput } from '../input'
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
      // The numbers of rings cannot be left out where there are several.
      ...(rings.length === 1 ? { pair: PAIR } : {}),
    }
  })
  return {
    id: 'points',
    title: say('界址点表', 'Boundary points'),
    blocks: [{ kind: 'paragraph', look: 'note', text: systemLine(points, input) }, ...tables],
  }
}

const PAIR = [
  { key: 'point', share: 0.07 },
  { key: 'x', share: 0.16 },
  { key: 'y', share: 0.17 },
  { key: 'side', share: 0.1 },
]

function openRing(ring: Position[]): Position[] {
  const [first] = ring
  const last = ring.at(-1)
  const closed = ring.length > 1 && first && last && first[0] === last[0] && first[1] === last[1]
  return closed ? ring.slice(0, -1) : ring
}

function systemLine({ system, convertedFrom }: BoundaryPoints, input: ReportInput): string {
  const say = sayIn(input.language)
  const code = system.code === null ? '' : `EPSG:${system.code}`
  const name = localized(system.name, input.language)
  const meridian = system.centralMeridian === null ? '' : String(system.centralMeridian)
  const origin = originLine(convertedFrom, input)
  return say(
    `坐标系:${name}${code ? `(${code})` : ''}${meridian ? `,中央经线 ${meridian}°E` : ''}。${origin}点号按文件中的顺序编排;边长为该点到下一点(末点到首点)在该投影平面上的长度。`,
    `System: ${name}${code ? ` (${code})` : ''}${meridian ? `, central meridian ${meridian}°E` : ''}. ${origin}Points are numbered in the order of the file; lengths are those to the next point (from the last to the first), in that plane.`,
  )
}

/** How the table's coordinates came from those of the file, where they are not the same. */
function originLine(from: CoordinateSystem | null, { language }: ReportInput): string {
  const say = sayIn(language)
  if (!from) return say('坐标与来源文件一致。', 'The coordinates are those of the file. ')
  const label = systemLabel(from)
  if (from.kind === 'projected' && from.centralMeridian !== null)
    return say(
      `来源文件的 Y 不含带号(${label}),表中加上带号。`,
      `The eastings of the file carry no zone number (${label}); the table puts it in front. `,
    )
  return say(
    `来源文件为 ${label},表中坐标由其换算,保留毫米。`,
    `The file is in ${label}; the table is converted from it, to the millimetre. `,
  )
}
