/**
 * Compact lines: whole numbers of a grid, first position as it is, the others as steps from the one before.
 * A committed extract stays small and a change of one vertex shows as a change of one line.
 */

/** @typedef {[number, number]} Position */

/**
 * @param {Position[]} line positions in degrees
 * @param {number} perDegree grid cells in a degree, e.g. 1024 or 100000
 * @returns {number[]} x0, y0, dx1, dy1, …
 */
export function encodeLine(line, perDegree) {
  const numbers = []
  let lastX = 0
  let lastY = 0
  line.forEach(([lon, lat], index) => {
    const x = Math.round(lon * perDegree)
    const y = Math.round(lat * perDegree)
    if (index > 0 && x === lastX && y === lastY) return
    numbers.push(x - lastX, y - lastY)
    lastX = x
    lastY = y
  })
  return numbers
}

/**
 * @param {number[]} numbers what `encodeLine` gave
 * @param {number} perDegree
 * @returns {Position[]} positions in degrees
 */
export function decodeLine(numbers, perDegree) {
  /** @type {Position[]} */
  const line = []
  let x = 0
  let y = 0
  for (let index = 0; index < numbers.length; index += 2) {
    x += numbers[index]
    y += numbers[index + 1]
    line.push([x / perDegree, y / perDegree])
  }
  return line
}

/**
 * JSON with one list of numbers a line, so that the file can be compared by eye and by git.
 * @param {Record<string, unknown>} head what the extract is and where it came from
 * @param {Record<string, unknown[]>} lists name -> rows, each row printed on a line of its own
 */
export function extractText(head, lists) {
  const parts = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  for (const [key, rows] of Object.entries(lists)) {
    parts.push(`${JSON.stringify(key)}: [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`)
  }
  return `{\n${parts.join(',\n')}\n}\n`
}
