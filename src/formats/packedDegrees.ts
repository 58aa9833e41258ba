/** Degrees written as ddd.mmss: 94.5412 for 94°54′12″. The same digits are a decimal number of degrees too. */
import { note, type Note } from '../geo/note'

const FEWEST_POINTS = 3

/** Minutes and seconds of the digits behind the point; null where they are no clock, which decimals have to 60 % each. */
function parts(value: number): { degrees: number; minutes: number; seconds: number } | null {
  const [degrees = '', digits = ''] = value.toFixed(10).split('.')
  const [minutes, seconds] = [Number(digits.slice(0, 2)), Number(`${digits.slice(2, 4)}.${digits.slice(4)}`)]
  return minutes < 60 && seconds < 60 ? { degrees: Number(degrees), minutes, seconds } : null
}

/** 94.5412 as 94°54′12″ in degrees; null where it is none. */
export function fromPacked(value: number): number | null {
  const clock = parts(value)
  return clock && clock.degrees + clock.minutes / 60 + clock.seconds / 3600
}

/** True where all positions (degrees) could be meant as ddd.mmss and some have digits of seconds. */
export function mayBePacked(positions: readonly (readonly [number, number])[]): boolean {
  if (positions.length < FEWEST_POINTS) return false
  let hasSeconds = false
  for (const value of positions.flat()) {
    const clock = Math.abs(value) <= 180 && value > 0 ? parts(value) : null
    if (!clock) return false
    hasSeconds ||= clock.seconds > 0
  }
  return hasSeconds
}

export function packedDoubt(first: number): Note {
  const clock = parts(first)
  const seen = String(first)
  const [minutes, seconds] = [clock?.minutes ?? 0, Number((clock?.seconds ?? 0).toFixed(4))]
  const angle = `${clock?.degrees ?? 0}°${String(minutes).padStart(2, '0')}′${String(seconds).padStart(2, '0')}″`
  return note(
    'degrees-may-be-packed',
    `经纬度按十进制度读取;各数也都符合“度.分秒”的写法(如 ${seen} 可能是 ${angle}),两者可相差几十千米。如果是度.分秒,请改写成 ${angle} 的样子再读。`,
    `Longitudes and latitudes were read as decimal degrees; all of them could also be meant as ddd.mmss (${seen} for ${angle}), tens of kilometres away. If so, write them as ${angle}.`,
  )
}

export const packedRead: Note = note(
  'degrees-packed',
  '文件写明坐标为“度.分秒”,如 94.5412 已按 94°54′12″ 读取。',
  'The file says that its degrees are written as ddd.mmss; 94.5412 was read as 94°54′12″.',
)
