import { bareTable } from '../../formats/bareCoordinates'
import type { InputFile } from '../../geo/features'

/** How a pasted text is called where a file would have its name. */
const NAME = '粘贴的内容'

/**
 * A pasted text as a file for the readers: GeoJSON, WKT, boundary points, a table with a header, or bare pairs of
 * coordinates, which get the header that their values leave no doubt about. Null where it is nothing of the kind.
 */
export function pastedFile(text: string): InputFile | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const file = (ending: string, content: string): InputFile => ({
    name: `${NAME}.${ending}`,
    bytes: new TextEncoder().encode(content),
  })
  if (/^[{[]\s*["{[\]]/.test(trimmed) && /coordinates|"type"/.test(trimmed)) return file('geojson', trimmed)
  if (/^(SRID=\d+;)?\s*(MULTI)?(POLYGON|LINESTRING|POINT)|^GEOMETRYCOLLECTION/i.test(trimmed))
    return file('wkt', trimmed)
  if (/^<\?xml|^<kml/i.test(trimmed)) return file('kml', trimmed)
  if (/^[[【［]\s*(属性描述|地块坐标)/m.test(trimmed)) return file('txt', trimmed)
  const bare = bareTable(trimmed)
  if (bare) return file('csv', bare)
  const lines = trimmed.split(/\r?\n/)
  const isTable = lines.length > 1 && /[,\t;]/.test(lines[0] ?? '') && /\d/.test(lines[1] ?? '')
  return isTable ? file('csv', trimmed) : null
}
