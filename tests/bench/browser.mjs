/** A page of a bench: a module of this folder, served from the sources, in a Chromium of its own. */
import { chromium } from '@playwright/test'
import { createServer } from 'vite'
import { CHROMIUM_FLAGS, ensureChromium } from '../../tools/chromium.mjs'

export const root = new URL('../..', import.meta.url).pathname

/** Loading the sources for the first time takes a busy machine this long. */
const PATIENCE_MS = 300_000

/** `entry` is a file of this folder; maplibre's own worker is set first, as the app does. */
function servedPage(entry) {
  const page = `<!doctype html><meta charset="utf-8"><body style="margin:0"><script type="module">
import { setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
setWorkerUrl(workerUrl)
</script><script type="module" src="/tests/bench/${entry}"></script>`
  return {
    name: 'bench-page',
    configureServer(server) {
      server.middlewares.use('/bench.html', (request, response, next) => {
        server
          .transformIndexHtml('/bench.html', page)
          .then((html) => response.setHeader('content-type', 'text/html').end(html), next)
      })
    },
  }
}

/** Starts Chromium, gives it to `run` and closes it again whatever happens. */
export async function withBrowser(run) {
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS })
  try {
    return await run(browser)
  } finally {
    await browser.close()
  }
}

/** Serves the page and gives its address to `run`; closes the server again whatever happens. */
export async function withServer(entry, run) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [servedPage(entry)],
    worker: { format: 'es' },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  })
  await server.listen()
  try {
    return await run(`${server.resolvedUrls.local[0]}bench.html`)
  } finally {
    await server.close()
  }
}

/** Opens an address in a tab and waits until the page has put `ready` on its window. */
export async function openTab(browser, address, ready, options = {}) {
  const tab = await browser.newPage(options)
  tab.on('pageerror', (error) => console.error(error.message))
  await tab.goto(address, { timeout: PATIENCE_MS })
  if (ready) await tab.waitForFunction((name) => name in window, ready, { timeout: PATIENCE_MS })
  return tab
}

/** One bench page in one browser: `run` gets its tab. */
export function withBenchPage(entry, ready, run) {
  return withServer(entry, (address) =>
    withBrowser(async (browser) => run(await openTab(browser, address, ready))),
  )
}
