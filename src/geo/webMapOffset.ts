/**
 * The offset coordinates of Chinese web maps: GCJ-02 (Gaode, Tencent) and BD-09 (Baidu). The offset is computed as
 * publicly known code has it and turned back by iteration; how true that is to the official one is not published, so
 * positions count as approximate.
 */
import type { Position } from './types'

export type WebMapDatum = 'GCJ02' | 'BD09'

const A = 6378245
const E2 = 0.00669342162296594323
const PI = Math.PI

/** True position to GCJ-02, degrees. */
function gcj02([longitude, latitude]: Position): Position {
  const [x, y] = [longitude - 105, latitude - 35]
  const waves = (value: number) => (20 * Math.sin(6 * value * PI) + 20 * Math.sin(2 * value * PI)) * (2 / 3)
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    waves(x) +
    (20 * Math.sin(y * PI) + 40 * Math.sin((y / 3) * PI)) * (2 / 3) +
    (160 * Math.sin((y / 12) * PI) + 320 * Math.sin((y / 30) * PI)) * (2 / 3)
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    waves(x) +
    (20 * Math.sin(x * PI) + 40 * Math.sin((x / 3) * PI)) * (2 / 3) +
    (150 * Math.sin((x / 12) * PI) + 300 * Math.sin((x / 30) * PI)) * (2 / 3)
  const angle = (latitude * PI) / 180
  const w = 1 - E2 * Math.sin(angle) ** 2
  const metresNorth = ((A * (1 - E2)) / (w * Math.sqrt(w))) * (PI / 180)
  const metresEast = (A / Math.sqrt(w)) * Math.cos(angle) * (PI / 180)
  return [longitude + east / metresEast, latitude + north / metresNorth]
}

/** GCJ-02 to BD-09, degrees. */
function bd09([x, y]: Position): Position {
  const turn = (PI * 3000) / 180
  const distance = Math.hypot(x, y) + 0.00002 * Math.sin(y * turn)
  const angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * turn)
  return [distance * Math.cos(angle) + 0.0065, distance * Math.sin(angle) + 0.006]
}

/** True position to the offset one, degrees. */
export function toWebMap(datum: WebMapDatum, position: Position): Position {
  const shifted = gcj02(position)
  return datum === 'GCJ02' ? shifted : bd09(shifted)
}

/** The offset position to the true one, degrees, to within a millimetre of the formula. */
export function fromWebMap(datum: WebMapDatum, position: Position): Position {
  let [x, y] = position
  for (let round = 0; round < 30; round++) {
    const [seenX, seenY] = toWebMap(datum, [x, y])
    const [dx, dy] = [position[0] - seenX, position[1] - seenY]
    x += dx
    y += dy
    if (Math.abs(dx) + Math.abs(dy) < 1e-10) break
  }
  return [x, y]
}
