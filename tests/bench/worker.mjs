/**
 * The engine in the browser: the app's worker checks parcels against a layer while the map rests on the page.
 *
 *     node tests/bench/worker.mjs [--vertices 1000000] [--parcels 100]
 *
 * Counts long tasks (50 ms and more, by the browser's own count) of the main thread during the checks and during an
 * equal idle stretch of the same run; the target is that the checks cause no more of them.
 */
import { withBenchPage } from './browser.mjs'

const valueOf = (name, usual) =>
  process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : usual

/** Runs the bench; lines for the table in docs. */
export async function benchWorker({ vertices = 1_000_000, parcels = 100 } = {}) {
  return withBenchPage('worker.page.ts', 'workerBench', async (tab) => {
    const result = await tab.evaluate(([v, p]) => window.workerBench(v, p), [vertices, parcels])
    const long = ({ tasks, milliseconds }) => `${tasks} (${milliseconds.toFixed(0)} ms)`
    return [
      `- layer of ${result.vertices.toLocaleString('en')} vertices read and prepared in the worker: ${(result.loadMilliseconds / 1000).toFixed(1)} s`,
      `- ${parcels} parcels checked one after the other, with the way there and back: ${result.checkMilliseconds.toFixed(0)} ms (${result.hit} occupied)`,
      `- long tasks of the main thread during the checks: ${long(result.busy)}; during an equal idle stretch: ${long(result.idle)}`,
    ]
  })
}

if (process.argv[1]?.endsWith('worker.mjs'))
  for (const line of await benchWorker({
    vertices: valueOf('--vertices', 1_000_000),
    parcels: valueOf('--parcels', 100),
  }))
    console.log(line)
