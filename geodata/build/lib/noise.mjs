/** Repeatable irregularity: the same name gives the same numbers on every machine. */

/** Seed from a text (FNV-1a). @param {string} text */
export function seedOf(text) {
  let hash = 2166136261
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0), 16777619)
  return hash >>> 0
}

/** Generator of numbers in 0..1 (mulberry32). @param {number} seed @returns {() => number} */
export function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Smooth wave through random heights, about -1..1; one height every whole number of t.
 * @param {string} name
 * @returns {(t: number) => number}
 */
export function waveOf(name) {
  const next = random(seedOf(name))
  const heights = Array.from({ length: 512 }, () => next() * 2 - 1)
  return (t) => {
    const at = Math.floor(t)
    const part = t - at
    const ease = part * part * (3 - 2 * part)
    const a = heights[((at % 512) + 512) % 512]
    const b = heights[(((at + 1) % 512) + 512) % 512]
    return a + (b - a) * ease
  }
}
