/**
 * Panning with every shipped layer on, as a ratio to bare maplibre with the same layers.
 *
 *     node tests/bench/map.mjs [--pans 5] [--write]
 *
 * The built app and a page with nothing but maplibre stand on the same ground in maps of the same size and are dragged
 * the same way, in turns, in one browser; what is measured is the time between frames. The bare map draws a fill and a
 * line for each area, a line for each line, a circle for each point: no names, hatches, hachures, neatline or read-out.
 * `--write` puts its section into docs/bench.md. Ratios can be compared between machines, times cannot.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'
import { openTab, root, withBrowser, withServer } from './browser.mjs'
import { milliseconds } from './measure.mjs'

export const HEADING = '## Panning the map'
const PLACES = [
  { name: 'the whole province', lat: 35.8, lon: 95.8, zoom: 5.6 },
  { name: 'around Golmud', lat: 36.4, lon: 94.9, zoom: 8 },
]
const PANS = process.argv.includes('--pans') ? Number(process.argv[process.argv.indexOf('--pans') + 1]) : 5
const FRAMES = 30

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

/**
 * Drags the map to and fro, one step a frame; the milliseconds between frames. Runs inside the page, so that both maps
 * get the same events at the same pace.
 */
async function drag(frames) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const canvas = document.querySelector('canvas.maplibregl-canvas')
  const box = canvas.getBoundingClientRect()
  let [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
  const send = (target, type) =>
    target.dispatchEvent(
      new MouseEvent(type, {
        bubbles: true,
        cancelable: true,
        view: window,
        button: 0,
        buttons: type === 'mouseup' ? 0 : 1,
        clientX: x,
        clientY: y,
      }),
    )
  send(canvas, 'mousedown')
  await frame()
  const times = []
  let before = await frame()
  for (let step = 0; step < frames; step += 1) {
    x += step < frames / 2 ? 6 : -6
    y += step % 2 === 0 ? 2 : -2
    send(canvas, 'mousemove')
    const now = await frame()
    times.push(now - before)
    before = now
  }
  send(canvas, 'mouseup')
  return times
}

/** Waits until the map shows the same picture twice: all tiles and names are there. */
async function settled(tab) {
  const canvas = tab.locator('canvas.maplibregl-canvas').first()
  await canvas.waitFor({ timeout: 120_000 })
  let last = null
  for (let turn = 0; turn < 60; turn += 1) {
    await tab.waitForTimeout(1500)
    const now = await tab.screenshot()
    if (last && now.equals(last)) return
    last = now
  }
}

async function buildApp() {
  const outDir = mkdtempSync(`${tmpdir()}/qingping-bench-`)
  await build({
    root,
    configFile: `${root}vite.config.ts`,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
  return outDir
}

/** Ids of all layers that can be shown together: one pattern at a time. */
function shownTogether() {
  const { layers, groups } = JSON.parse(readFileSync(`${root}public/geodata/catalogue.json`, 'utf8'))
  const patterns = groups.filter(({ kind }) => kind === 'pattern').map(({ id }) => id)
  return layers.filter(
    ({ group, featureCount }) => featureCount > 0 && (!patterns.includes(group) || group === patterns[0]),
  )
}

async function measurePlace(browser, addresses, place, ids) {
  const options = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', locale: 'zh-CN' }
  const view = `#v=${place.lat},${place.lon},${place.zoom}&l=${ids.join(',')}`
  const app = await openTab(browser, `${addresses.app}${view}`, null, options)
  await settled(app)
  const size = await app.locator('canvas.maplibregl-canvas').first().boundingBox()
  const bare = await openTab(browser, addresses.bare, 'bareMap', options)
  await bare.evaluate(([where, box, layers]) => window.bareMap(where, box, layers), [place, size, ids])
  await settled(bare)
  const times = { app: [], bare: [] }
  for (let pan = 0; pan <= PANS; pan += 1) {
    for (const [name, tab] of [
      ['bare', bare],
      ['app', app],
    ]) {
      await tab.bringToFront()
      await tab.waitForTimeout(500)
      const frames = await tab.evaluate(drag, FRAMES)
      const mean = frames.reduce((sum, one) => sum + one, 0) / frames.length
      console.error(`  ${place.name}, ${name}, pan ${pan}: ${mean.toFixed(0)} ms a frame`)
      // The first pan fetches what lies beyond the edge.
      if (pan > 0) times[name].push(frames)
    }
  }
  await app.close()
  await bare.close()
  return {
    app: summary(times.app),
    bare: summary(times.bare),
    size,
  }
}

/** Of each pan the mean frame and the slowest twentieth; of all pans the median. */
function summary(pans) {
  const mean = median(pans.map((frames) => frames.reduce((sum, one) => sum + one, 0) / frames.length))
  const slow = median(
    pans.map((frames) => [...frames].sort((a, b) => a - b)[Math.floor(frames.length * 0.95)]),
  )
  return { mean, slow }
}

/** Runs the bench; lines for the docs, the heading first. */
export async function benchMap() {
  const busy = loadavg()[0] ?? 0
  const layers = shownTogether()
  const outDir = await buildApp()
  const served = await preview({
    root,
    configFile: `${root}vite.config.ts`,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  })
  try {
    return await withServer('map.page.ts', (bare) =>
      withBrowser(async (browser) => {
        const addresses = { app: served.resolvedUrls.local[0], bare }
        const ids = layers.map(({ id }) => id)
        const rows = []
        let size
        for (const place of PLACES) {
          const measured = await measurePlace(browser, addresses, place, ids)
          size = measured.size
          for (const name of ['bare', 'app']) {
            const { mean, slow } = measured[name]
            const ratios = [mean / measured.bare.mean, slow / measured.bare.slow].map((one) => one.toFixed(2))
            rows.push(
              `| ${place.name} | ${name === 'app' ? '**Qingping**' : 'bare maplibre'} | ${milliseconds(mean)} | ${milliseconds(slow)} | ${ratios.join(' | ')} |`,
            )
          }
        }
        const features = layers.reduce((sum, { featureCount }) => sum + featureCount, 0)
        return [
          HEADING,
          '',
          `Made by \`node tests/bench/map.mjs\` or with the whole bench; load of the machine at the start ${busy.toFixed(1)} on ${cpus().length} cores.`,
          '',
          `The built app with every shipped layer on that can be on together (${layers.length} layers, ${features.toLocaleString('en')} features) against a page with nothing but maplibre-gl and the same GeoJSON: a fill and a line for areas, a line for lines, a circle for points, no names or hatches. Maps of ${Math.round(size.width)} x ${Math.round(size.height)} px, drawn without a graphics card; both are dragged the same way, in turns, in one browser. Milliseconds between frames, the median of ${PANS} pans of ${FRAMES} frames each.`,
          '',
          '| | | mean | slowest twentieth | mean / bare | slowest / bare |',
          '| --- | --- | ---: | ---: | ---: | ---: |',
          ...rows,
        ]
      }),
    )
  } finally {
    await served.close()
    rmSync(outDir, { recursive: true, force: true })
  }
}

/** Puts the section into docs/bench.md in place of the last one, at the end where there is none. */
export function writeSection(lines) {
  const file = `${root}docs/bench.md`
  const text = readFileSync(file, 'utf8')
  const from = text.indexOf(`${HEADING}\n`)
  const to = from < 0 ? -1 : text.indexOf('\n## ', from + 1)
  const before = from < 0 ? `${text.trimEnd()}\n\n` : text.slice(0, from)
  writeFileSync(file, `${before}${lines.join('\n')}\n${to < 0 ? '' : text.slice(to)}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = await benchMap()
  console.log(lines.join('\n'))
  if (process.argv.includes('--write')) writeSection(lines)
}
