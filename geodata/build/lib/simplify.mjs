/** Fewer vertices, smoother lines. Everything here works in whatever plane the positions are in. */

/** @typedef {[number, number]} Position */

/** Squared distance of p from the piece a-b. */
function squaredDistance(p, a, b) {
  let x = a[0]
  let y = a[1]
  const dx = b[0] - x
  const dy = b[1] - y
  const length = dx * dx + dy * dy
  if (length > 0) {
    const t = Math.min(1, Math.max(0, ((p[0] - x) * dx + (p[1] - y) * dy) / length))
    x += t * dx
    y += t * dy
  }
  return (p[0] - x) ** 2 + (p[1] - y) ** 2
}

/**
 * Douglas-Peucker. Ends stay. A closed line keeps its farthest vertex too, so it never falls flat.
 * @param {Position[]} line
 * @param {number} tolerance same unit as the positions
 * @returns {Position[]}
 */
export function simplifyLine(line, tolerance) {
  if (line.length < 3) return line
  const keep = new Uint8Array(line.length)
  keep[0] = keep[line.length - 1] = 1
  const stack = [[0, line.length - 1]]
  while (stack.length > 0) {
    const [from, to] = stack.pop()
    let worst = tolerance * tolerance
    let at = 0
    for (let index = from + 1; index < to; index++) {
      const distance = squaredDistance(line[index], line[from], line[to])
      if (distance > worst) {
        worst = distance
        at = index
      }
    }
    if (at > 0) {
      keep[at] = 1
      stack.push([from, at], [at, to])
    }
  }
  return line.filter((_, index) => keep[index] === 1)
}

/**
 * Catmull-Rom (centripetal) through the given points: hand sketches of a few waypoints become bends.
 * @param {Position[]} line
 * @param {number} steps pieces between two waypoints
 * @returns {Position[]}
 */
export function smoothLine(line, steps = 8) {
  if (line.length < 3) return line
  const result = [line[0]]
  for (let index = 0; index < line.length - 1; index++) {
    const p1 = line[index]
    const p2 = line[index + 1]
    const p0 = line[index - 1] ?? [2 * p1[0] - p2[0], 2 * p1[1] - p2[1]]
    const p3 = line[index + 2] ?? [2 * p2[0] - p1[0], 2 * p2[1] - p1[1]]
    result.push(...curve(p0, p1, p2, p3, steps))
  }
  return result
}

/** Smooth closed ring through the points of `ring` (first = last). */
export function smoothRing(ring, steps = 8) {
  const open = ring.slice(0, -1)
  const count = open.length
  const result = [open[0]]
  for (let index = 0; index < count; index++) {
    const at = (offset) => open[(index + offset + count) % count]
    result.push(...curve(at(-1), at(0), at(1), at(2), steps))
  }
  result[result.length - 1] = result[0]
  return result
}

function curve(p0, p1, p2, p3, steps) {
  const gap = (a, b) => Math.sqrt(Math.hypot(b[0] - a[0], b[1] - a[1])) || 1e-9
  const t1 = gap(p0, p1)
  const t2 = t1 + gap(p1, p2)
  const t3 = t2 + gap(p2, p3)
  const mix = (a, b, ta, tb, t) => a.map((value, axis) => (value * (tb - t) + b[axis] * (t - ta)) / (tb - ta))
  const points = []
  for (let step = 1; step < steps; step++) {
    const t = t1 + ((t2 - t1) * step) / steps
    const a1 = mix(p0, p1, 0, t1, t)
    const a2 = mix(p1, p2, t1, t2, t)
    const a3 = mix(p2, p3, t2, t3, t)
    points.push(mix(mix(a1, a2, 0, t2, t), mix(a2, a3, t1, t3, t), t1, t2, t))
  }
  points.push(p2)
  return points
}
