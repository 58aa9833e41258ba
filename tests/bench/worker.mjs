/**
 * The engine in the browser: the app's worker checks parcels against a layer while the map rests on the page.
 *
 *     node tests/bench/worker.mjs [--vertices 1000000] [--parcels 100]
 *
 * Counts long tasks (50 ms and more, by the browser's own count) of the main thread during the checks and during an
 * equal idle stretch of the same run; the target is that the checks cause no more of them.
 */
import { chromium } from '@playwright/test'
import { createServer } from 'vite'
import { CHROMIUM_FLAGS, ensureChromium } from '../../tools/chromium.mjs'

const valueOf = (name, usual) =>
  process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : usual

const page = `<!doctype html><meta charset="utf-8"><body><script type="module">
import { setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
setWorkerUrl(workerUrl)
</script><script type="module" src="/tests/bench/worker.page.ts"></script>`

const blankPage = {
  name: 'bench-page',
  configureServer(server) {
    server.middlewares.use('/bench.html', (request, response, next) => {
      server
        .transformIndexHtml('/bench.html', page)
        .then((html) => response.setHeader('content-type', 'text/html').end(html), next)
    })
  },
}

/** Runs the bench; lines for the table in docs. */
export async function benchWorker({ vertices = 1_000_000, parcels = 100 } = {}) {
  const server = await createServer({
    root: new URL('../..', import.meta.url).pathname,
    configFile: false,
    logLevel: 'error',
    plugins: [blankPage],
    worker: { format: 'es' },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  })
  await server.listen()
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS })
  try {
    const tab = await browser.newPage()
    tab.on('pageerror', (error) => console.error(error.message))
    await tab.goto(`${server.resolvedUrls.local[0]}bench.html`, { timeout: 300_000 })
    await tab.waitForFunction(() => 'workerBench' in window, null, { timeout: 300_000 })
    const result = await tab.evaluate(([v, p]) => window.workerBench(v, p), [vertices, parcels])
    const long = ({ tasks, milliseconds }) => `${tasks} (${milliseconds.toFixed(0)} ms)`
    return [
      `- layer of ${result.vertices.toLocaleString('en')} vertices read and prepared in the worker: ${(result.loadMilliseconds / 1000).toFixed(1)} s`,
      `- ${parcels} parcels checked one after the other, with the way there and back: ${result.checkMilliseconds.toFixed(0)} ms (${result.hit} occupied)`,
      `- long tasks of the main thread during the checks: ${long(result.busy)}; during an equal idle stretch: ${long(result.idle)}`,
    ]
  } finally {
    await browser.close()
    await server.close()
  }
}

if (process.argv[1]?.endsWith('worker.mjs'))
  for (const line of await benchWorker({
    vertices: valueOf('--vertices', 1_000_000),
    parcels: valueOf('--parcels', 100),
  }))
    console.log(line)
