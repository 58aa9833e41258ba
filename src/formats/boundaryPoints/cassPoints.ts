/**
 * Points as CASS keeps them (.dat): `点号,编码,Y(东),X(北),高程`, east first, the code of the survey in the second field;
 * older ones begin with the number of points and end with END.
 */
import { note, type Note } from '../../geo/note'
import { axisOrder, fieldsOf, headless, type ParcelLines, type PointLine } from './lines'

const NUMBER = /^\d+(\.\d*)?$/

/** The points of such a file, null where it is none: any line of another kind, or nothing that tells it from a ring number. */
export function cassPoints(text: string): PointLine[] | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  const points: PointLine[] = []
  let hasCodes = false
  for (const [index, raw] of lines.entries()) {
    const fields = fieldsOf(raw)
    if (fields.join('') === '' || (points.length === 0 && /^\d+$/.test(raw.trim()))) continue
    if (/^END$/i.test(raw.trim())) break
    const [name = '', code = '', first = '', second = '', height] = fields
    const isPoint = /\d/.test(name) && !/[=[]/.test(raw) && NUMBER.test(first) && NUMBER.test(second)
    if (!isPoint || fields.length > 5 || (height && !/^-?\d+(\.\d*)?$/.test(height))) return null
    if (!/^[A-Za-z]*\d{1,2}$/.test(code)) hasCodes = true
    points.push({ line: index + 1, name, ring: '1', first: Number(first), second: Number(second) })
  }
  return hasCodes && points.length >= 3 && axisOrder(points) === 'east-first' ? points : null
}

export function cassParcel(points: PointLine[]): { parcel: ParcelLines; note: Note } {
  const parcel = headless(points[0]?.line ?? 1, [])
  parcel.points = points
  return {
    parcel,
    note: note(
      'cass-points-joined',
      `按 CASS 坐标数据(点号,编码,Y 东,X 北,高程)读取:${points.length} 个点按文件中的顺序连成一圈,编码和高程没有使用。如各点不是按界线顺序写的,请先整理。`,
      `Read as points of CASS (number, code, Y east, X north, height): ${points.length} points joined in their order, codes and heights not used. Put them in the order of the boundary first if they are not.`,
    ),
  }
}
