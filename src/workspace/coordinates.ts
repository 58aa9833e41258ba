/** Coordinates as people write them: `93°42′18″E 36°51′07″N`, `94.9, 36.4`. Degrees, EPSG:4490. */
export interface LonLat {
  lon: number
  lat: number
}

export function dmsText(place: LonLat): string {
  return `${angle(place.lon, place.lon < 0 ? 'W' : 'E')} ${angle(place.lat, place.lat < 0 ? 'S' : 'N')}`
}

function angle(value: number, letter: string): string {
  const seconds = Math.round(Math.abs(value) * 3600)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}°${two(Math.floor(seconds / 60) % 60)}′${two(seconds % 60)}″${letter}`
}

/** Four places of a degree: about ten metres, enough to tell candidates apart. */
export function degreeText(value: number, axis: 'lon' | 'lat'): string {
  const letter = axis === 'lon' ? (value < 0 ? 'W' : 'E') : value < 0 ? 'S' : 'N'
  return `${Math.abs(value).toFixed(4)}°${letter}`
}

const NUMBER = '[-+]?\\d+(?:\\.\\d+)?'
const PAIR = new RegExp(
  `^\\s*(${NUMBER})\\s*°?\\s*([EWNS东西北南经纬]*)\\s*[,，;；\\s]\\s*(${NUMBER})\\s*°?\\s*([EWNS东西北南经纬]*)\\s*$`,
  'i',
)
const DMS = /(\d{1,3})\s*°\s*(\d{1,2})\s*['′’]\s*(\d{1,2}(?:\.\d+)?)?\s*(?:["″”]|'')?\s*([EWNS东西北南])?/gi

/**
 * Reads one place typed into the search box. Decimal degrees or degrees, minutes, seconds; longitude first unless
 * letters say otherwise or the first value can only be a latitude of Qinghai. Null where it is not one.
 */
export function parseLonLat(text: string): LonLat | null {
  const byDegrees = [...text.matchAll(DMS)]
  if (byDegrees.length === 2) {
    const values = byDegrees.map((m) => ({
      value: Number(m[1]) + Number(m[2]) / 60 + Number(m[3] ?? 0) / 3600,
      letter: (m[4] ?? '').toUpperCase(),
    }))
    return order(values[0]!, values[1]!)
  }
  const pair = PAIR.exec(text)
  if (!pair) return null
  return order(
    { value: Number(pair[1]), letter: (pair[2] ?? '').toUpperCase() },
    { value: Number(pair[3]), letter: (pair[4] ?? '').toUpperCase() },
  )
}

interface Part {
  value: number
  letter: string
}

function order(first: Part, second: Part): LonLat | null {
  const latitudeFirst =
    /[NS北南纬]/.test(first.letter) || (first.letter === '' && first.value < 60 && second.value >= 60)
  const [lon, lat] = latitudeFirst ? [second, first] : [first, second]
  const place = { lon: signed(lon, /[W西]/), lat: signed(lat, /[S南]/) }
  return Math.abs(place.lon) <= 180 && Math.abs(place.lat) <= 90 ? place : null
}

function signed(part: Part, negative: RegExp): number {
  return negative.test(part.letter) ? -part.value : part.value
}
