/**
 * Putting the map on its sheet against drawing the map, in one run: A4 landscape at 300 dpi (3508 x 2480).
 *
 *     node tests/bench/compose.mjs [--save FOLDER]
 *
 * The target is a ratio below 1 (composing, painting and encoding together, against the camera). WebGL queues
 * its work, so the map counts as drawn only when its pixels can be read. `--save` keeps the PNG for looking at.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { withBenchPage } from './browser.mjs'

const RUNS = 5
const saveTo = process.argv.includes('--save') ? process.argv[process.argv.indexOf('--save') + 1] : null

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

await withBenchPage('compose.page.ts', 'composeBench', async (tab) => {
  const runs = []
  for (let run = 0; run <= RUNS; run += 1) {
    const result = await tab.evaluate((question) => window.composeBench(question), {
      view: 'qinghai',
      language: 'zh',
      changes: {},
    })
    // The first run also compiles shaders and loads fonts.
    if (run > 0) runs.push(result)
    if (saveTo) {
      mkdirSync(saveTo, { recursive: true })
      writeFileSync(`${saveTo}/sheet.png`, Buffer.from(result.base64, 'base64'))
    }
  }
  const map = median(runs.map(({ times }) => times.map))
  const compose = median(runs.map(({ times }) => times.compose + times.encode))
  const longest = median(runs.map(({ longestTask }) => longestTask))
  const { width, height, pixelsPerMetre } = runs[0].facts
  console.log(`sheet: ${width} x ${height} pixels, ${pixelsPerMetre} pixels a metre, median of ${RUNS} runs`)
  console.log(`  map drawn (the camera, all layers that the pack shows at first): ${map.toFixed(0)} ms`)
  console.log(`  composed, painted and encoded: ${compose.toFixed(0)} ms`)
  console.log(`  longest pause of the page while composing: ${longest.toFixed(0)} ms`)
  console.log(`compose / map = ${(compose / map).toFixed(2)} (target below 1)`)
  process.exitCode = compose < map ? 0 : 1
})
