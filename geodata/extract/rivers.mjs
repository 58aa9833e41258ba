/**
 * River courses and the province outline as GMT prints them, made compact.
 * Run once, by hand, with the Debian packages gmt, gmt-gshhg-full and gmt-dcw installed: `node geodata/extract/rivers.mjs`.
 *
 * GSHHG hands its lines out in pieces, cut at the edges of its storage bins; pieces are joined again here.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { encodeLine, extractText } from '../build/lib/delta.mjs'
import { simplifyLine } from '../build/lib/simplify.mjs'

const PER_DEGREE = 10000
const TOLERANCE_DEGREES = 0.0006

/** @param {string[]} options */
function gmt(options) {
  const text = execFileSync('gmt', ['coast', ...options, '-M'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const pieces = []
  for (const line of text.split('\n')) {
    if (line.startsWith('>')) pieces.push({ level: Number(/Level (\d+)/.exec(line)?.[1] ?? 0), line: [] })
    else if (line !== '') pieces.at(-1).line.push(line.trim().split(/\s+/).map(Number))
  }
  return pieces.filter((piece) => piece.line.length > 1)
}

const keyOf = (position) => position.map((value) => value.toFixed(4)).join(',')

function joined(pieces) {
  const known = new Set()
  const unique = pieces.filter(({ line }) => {
    const key = [line.map(keyOf).join(' '), [...line].reverse().map(keyOf).join(' ')].sort()[0]
    return known.has(key) ? false : known.add(key)
  })
  const ends = new Map()
  for (const piece of unique) {
    for (const end of [piece.line[0], piece.line.at(-1)]) {
      const key = keyOf(end)
      ends.set(key, [...(ends.get(key) ?? []), piece])
    }
  }
  const used = new Set()
  const result = []
  for (const piece of unique) {
    if (used.has(piece)) continue
    used.add(piece)
    let line = piece.line
    for (let turn = 0; turn < 2; turn++) {
      for (;;) {
        const here = keyOf(line.at(-1))
        const meeting = ends.get(here) ?? []
        const next = meeting.find((other) => !used.has(other) && other.level === piece.level)
        if (meeting.length !== 2 || !next) break
        used.add(next)
        const onward = keyOf(next.line[0]) === here ? next.line : [...next.line].reverse()
        line = [...line, ...onward.slice(1)]
      }
      line = [...line].reverse()
    }
    result.push({ level: piece.level, line })
  }
  return result.sort(
    (a, b) => a.level - b.level || a.line[0][0] - b.line[0][0] || a.line[0][1] - b.line[0][1],
  )
}

function write(name, head, rows) {
  const text = extractText({ ...head, perDegree: PER_DEGREE }, { lines: rows })
  writeFileSync(new URL(`../sources/extracts/${name}.json`, import.meta.url), text)
  console.log(name, rows.length, 'lines', text.length, 'characters')
}
const row = ({ level, line }) => [level, ...encodeLine(simplifyLine(line, TOLERANCE_DEGREES), PER_DEGREE)]

write(
  'rivers',
  {
    what: 'River courses 88.5-104.5E 31-40N without names; each row: level, then x0, y0, dx, dy, …',
    from: 'GSHHG 2.3.7 (WDBII rivers), gmt coast -Ia -Df, simplified to 0.0006 degree',
    licence: 'LGPL-3.0-or-later',
  },
  joined(gmt(['-R88.5/104.5/31/40', '-Ia', '-Df'])).map(row),
)
write(
  'outline',
  {
    what: 'Outline of Qinghai, second opinion on the county polygons; each row: 0, then x0, y0, dx, dy, …',
    from: 'Digital Chart of the World, as packed for GMT (dcw-gmt), gmt coast -ECN.63, simplified to 0.0006 degree',
    licence: 'LGPL-3.0-or-later',
  },
  gmt(['-ECN.63']).map(row),
)
