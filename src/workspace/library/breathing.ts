/** The worker breathes at least this often (milliseconds), so that a stop is heard. */
const BREATH_MILLISECONDS = 40

export interface Signal {
  aborted: boolean
}

/** Runs a generator to its end, letting messages in between its steps; null where `signal` stops it. */
export async function breathing<S, T>(
  steps: Generator<S, T>,
  signal: Signal,
  onStep: (step: S) => void,
): Promise<T | null> {
  let breath = performance.now()
  for (;;) {
    if (signal.aborted) return null
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - breath < BREATH_MILLISECONDS) continue
    onStep(step.value)
    await new Promise((resume) => setTimeout(resume, 0))
    breath = performance.now()
  }
}
