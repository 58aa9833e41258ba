/**
 * Panning with every shipped layer on, as a ratio to bare maplibre with the same layers.
 *
 *     node tests/bench/map.mjs [--write]
 *
 * Both maps are as large, stand on the same ground and go the same way; what is measured is the time between frames.
 * The bare map draws one plain layer a source, without names, hatches, furniture: what the app's cartography costs is
 * the ratio. `--write` puts the result into docs/bench-map.md. Ratios can be compared between machines, times cannot.
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { createServer } from 'vite'
import { CHROMIUM_FLAGS, ensureChromium } from '../../tools/chromium.mjs'

const page = `<!doctype html><meta charset="utf-8"><body><script type="module" src="/tests/bench/map.page.ts"></script>`

const blankPage = {
  name: 'bench-map-page',
  configureServer(server) {
    server.middlewares.use('/bench-map.html', (request, response, next) => {
      server
        .transformIndexHtml('/bench-map.html', page)
        .then((html) => response.setHeader('content-type', 'text/html').end(html), next)
    })
  },
}

/** Runs the bench; lines for the docs. */
export async function benchMap() {
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
    const tab = await browser.newPage({ viewport: { width: 1000, height: 800 } })
    tab.on('pageerror', (error) => console.error(error.message))
    await tab.goto(`${server.resolvedUrls.local[0]}bench-map.html`, { waitUntil: 'commit', timeout: 120_000 })
    await tab.waitForFunction(() => 'mapBench' in window, null, { timeout: 180_000 })
    const { layers, features, app, bare } = await tab.evaluate(() => window.mapBench())
    const ratio = (of) => (app[of] / bare[of]).toFixed(2)
    const row = (name, { meanMilliseconds, worstMilliseconds }, mean, worst) =>
      `| ${name} | ${meanMilliseconds.toFixed(1)} | ${worstMilliseconds.toFixed(1)} | ${mean} | ${worst} |`
    return [
      '# Panning the map\n',
      `Made by \`node tests/bench/map.mjs --write\`: ${cpus()[0]?.model.trim()}, ${cpus().length} cores, no graphics card (software drawing), ${new Date().toISOString().slice(0, 10)}.`,
      `Every shipped layer on (${layers} layers, ${features} features), 1000 x 800 CSS px, zoom 6.2, 60 steps there and back after one such way to warm up. Bare maplibre draws the same sources as one plain fill, line or circle layer each: no names, hatches, hachures, neatline, scale bar or credits.\n`,
      '| | ms a frame, mean | worst | mean / bare | worst / bare |',
      '| --- | ---: | ---: | ---: | ---: |',
      row('bare maplibre', bare, '1.00', '1.00'),
      row('**Qingping**', app, ratio('meanMilliseconds'), ratio('worstMilliseconds')),
    ]
  } finally {
    await browser.close()
    await server.close()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = await benchMap()
  console.log(lines.join('\n'))
  if (process.argv.includes('--write'))
    writeFileSync(fileURLToPath(new URL('../../docs/bench-map.md', import.meta.url)), `${lines.join('\n')}\n`)
}
