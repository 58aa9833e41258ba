/**
 * Times a function over inputs: mean, median and worst in milliseconds, with what it returned. Each input counts with
 * the best of `repeat` runs, so that a busy machine does not decide.
 */
export function timeEach(inputs, run, { warm = 3, repeat = 3 } = {}) {
  for (const input of inputs.slice(0, warm)) run(input)
  const times = []
  const values = inputs.map((input) => {
    let value
    let best = Infinity
    for (let i = 0; i < repeat; i += 1) {
      const start = performance.now()
      value = run(input)
      best = Math.min(best, performance.now() - start)
    }
    times.push(best)
    return value
  })
  const sorted = [...times].sort((a, b) => a - b)
  const total = times.reduce((sum, time) => sum + time, 0)
  return {
    values,
    total,
    mean: total / times.length,
    median: sorted[Math.floor(sorted.length / 2)],
    worst: sorted.at(-1),
  }
}

export function timeOnce(run) {
  const start = performance.now()
  const value = run()
  return { value, milliseconds: performance.now() - start }
}

/** The quickest of several runs, with what it returned. */
export function bestOf(runs, run) {
  let best = timeOnce(run)
  for (let i = 1; i < runs; i += 1) {
    const next = timeOnce(run)
    if (next.milliseconds < best.milliseconds) best = next
  }
  return best
}

export function milliseconds(value) {
  if (value >= 100) return value.toFixed(0)
  return value >= 1 ? value.toFixed(1) : value.toFixed(3)
}
