/**
 * npm run bench -- [--vertices 100000,1000000,5000000] [--postgis] [--quick] [--write] [--no-map]
 *
 * The overlap engine against named peers, in one run, on seeded layers and projects. Prints ratios; `--write` puts
 * the table into docs/bench.md. Times of two machines cannot be compared, ratios can.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { loadEngine } from './engine.mjs'
import { makeCorridors, makeLayer, makeParcels } from './generate.mjs'
import { bestOf, milliseconds, timeEach } from './measure.mjs'
import { againstOracle } from './oracle.mjs'
import { makePeers } from './peers.mjs'
import { postgisPeers } from './postgis.mjs'
import { benchMap } from './map.mjs'
import { benchWorker } from './worker.mjs'

const option = (name) => process.argv.includes(name)
const valueOf = (name) => (option(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined)
const sizes = (valueOf('--vertices') ?? (option('--quick') ? '100000' : '100000,1000000,5000000'))
  .split(',')
  .map(Number)
/** Peers that hold whole features as objects are left out above this. */
const PEER_VERTICES = 1_500_000

/** Random pairs that are compared with the exact integral. */
const ORACLE_CHECKS = 1000

const engine = await loadEngine()
const {
  areaSquareMetres,
  buildTileSet,
  sharedAreaOfSets,
  candidateZones,
  checkZone,
  prepareProject,
  prepareLayer,
} = engine
const lines = []
const say = (line = '') => {
  lines.push(line)
  console.log(line)
}

const projectOf = (polygon) => ({
  id: 'p',
  name: 'p',
  polygons: [polygon],
  areaSquareMetres: areaSquareMetres([polygon]),
  demo: false,
  warnings: [],
  bbox: [0, 0, 0, 0],
})

const controlLayer = (layer) => ({
  id: 'l',
  title: { zh: 'l', en: 'l' },
  status: 'statutory',
  role: 'other',
  coverage: null,
  accuracyMetres: null,
  notes: [],
  zones: layer.features.map(({ geometry, properties }) => ({
    id: properties.BSM,
    name: properties.BSM,
    class: null,
    polygons: geometry.coordinates,
    failure: null,
    properties,
  })),
})

function bytesOf(tiles) {
  const arrays = [
    tiles.coordinates,
    tiles.ringStarts,
    tiles.tileStarts,
    tiles.owners,
    tiles.isFull,
    tiles.boxes,
  ]
  return arrays.reduce((sum, array) => sum + array.byteLength, tiles.index?.data.byteLength ?? 0)
}

/** Area of the overlap with every zone, no shape. */
const areasOnly = (prepared) => (polygon) =>
  sharedAreaOfSets(buildTileSet([[polygon]], { thinVertices: 12 }), prepared.tiles)

/** Area and shape of the overlap with every zone, measured twice. */
const withShape = (prepared) => (polygon) => {
  const project = prepareProject(projectOf(polygon))
  let total = 0
  for (const [place, parts] of candidateZones(project, prepared)) {
    const steps = checkZone(project, prepared, place, parts)
    let step = steps.next()
    while (!step.done) step = steps.next()
    total += step.value?.finding.overlapSquareMetres ?? 0
  }
  return total
}

function worstDeviation(values, expected) {
  let worst = 0
  let thrown = 0
  values.forEach((value, i) => {
    if (value === null) thrown += 1
    else if (expected[i] > 100) worst = Math.max(worst, Math.abs(value - expected[i]) / expected[i])
  })
  return { worst, thrown }
}

function row(name, times, base, remark = '') {
  say(
    `| ${name} | ${milliseconds(times.mean)} | ${milliseconds(times.median)} | ${milliseconds(times.worst)} | ${(times.mean / base.mean).toFixed(2)} | ${remark} |`,
  )
}

async function benchLayer(vertices, asOne) {
  const layer = makeLayer(vertices, { asOne })
  const text = JSON.stringify(layer)
  const parse = bestOf(3, () => JSON.parse(text))
  const control = controlLayer(layer)
  const build = bestOf(3, () => prepareLayer(control))
  const prepared = build.value
  const count = prepared.tiles.vertices
  const projects = [...makeParcels(100), ...makeCorridors(40)]
  say(`\n## ${count.toLocaleString('en')} vertices, ${layer.features.length.toLocaleString('en')} zone(s)\n`)
  say(
    `- index built in ${milliseconds(build.milliseconds)} ms, ${(build.milliseconds / parse.milliseconds).toFixed(2)} x JSON.parse of the layer (${milliseconds(parse.milliseconds)} ms), best of three each; ${(bytesOf(prepared.tiles) / count).toFixed(1)} bytes a vertex`,
  )
  const parcels = projects.slice(0, 100)
  timeEach(parcels, areasOnly(prepared))
  const hundred = timeEach(parcels, areasOnly(prepared))
  say(`- 100 parcels, all areas: ${milliseconds(hundred.total)} ms`)
  say('\n| 140 projects (100 parcels, 40 corridors) | mean ms | median | worst | mean / areas | |')
  say('| --- | ---: | ---: | ---: | ---: | --- |')
  const areas = timeEach(projects, areasOnly(prepared), { warm: 140 })
  const shapes = timeEach(projects, withShape(prepared), { warm: 20 })
  const { worst } = worstDeviation(shapes.values, areas.values)
  row('**Qingping, areas**', areas, areas, `${areas.values.filter((value) => value > 1).length} hit`)
  row(
    '**Qingping, areas and shapes, measured twice**',
    shapes,
    areas,
    `differ by ${worst.toExponential(1)} at most`,
  )
  if (asOne || vertices > PEER_VERTICES) return
  for (const peer of await makePeers(layer, areaSquareMetres)) benchPeer(peer, projects, areas)
  if (option('--postgis')) await benchPostgis(layer, projects, areas)
}

function benchPeer(peer, projects, areas) {
  const chosen = peer.slow ? [0, 50, 120] : projects.map((_, i) => i)
  const times = timeEach(
    chosen.map((i) => projects[i]),
    peer.run,
    { warm: peer.slow ? 0 : 10, repeat: peer.slow ? 1 : 3 },
  )
  const expected = chosen.map((i) => areas.values[i])
  const { worst, thrown } = worstDeviation(times.values, expected)
  const remarks = [
    peer.planar ? 'areas in the plane of degrees' : `differ by ${worst.toExponential(1)} at most`,
  ]
  if (thrown > 0) remarks.push(`${thrown} threw`)
  if (peer.slow) remarks.push('3 projects')
  row(peer.name, times, areas, remarks.join('; '))
}

async function benchPostgis(layer, projects, areas) {
  const found = await postgisPeers(layer, projects)
  if (!found.ready) {
    say(`\nPostGIS: ${found.reason}`)
    return
  }
  for (const { name, times, remark } of found.peers) row(name, times, areas, remark)
}

say(`# Benchmark of the overlap engine\n`)
say(
  `Made by \`npm run bench -- ${process.argv.slice(2).join(' ')}\`: ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}.`,
)
say(
  'Seeded layers over Qinghai; "indexed" peers hold whole features in a flatbush and look only at those whose boxes meet. Times of two machines cannot be compared, ratios (column "mean / areas") can.',
)
const busy = loadavg()[0] ?? 0
say(
  `Load of the machine at the start: ${busy.toFixed(1)} on ${cpus().length} cores${busy > 0.7 ? ' (other work was running: times are longer than on a free machine, those of slow peers by more than ours, so the ratios flatter the engine)' : ''}.`,
)
const oracle = againstOracle(engine, ORACLE_CHECKS)
say(
  `\nError against the exact integral over ${oracle.checks} random checks (${oracle.overlapping} overlap): ${oracle.worst.toExponential(1)} at most; ${oracle.wrong} above 1e-9, ${oracle.thrown} thrown.`,
)
// The first build runs cold code; it is not what a layer of a session costs.
prepareLayer(controlLayer(makeLayer(30_000)))
for (const vertices of sizes) await benchLayer(vertices, false)
if (sizes.includes(1_000_000)) await benchLayer(1_000_000, true)
if (!option('--no-map')) {
  say('\n## In the browser\n')
  for (const line of await benchWorker()) say(line)
  say()
  for (const line of await benchMap()) say(line)
}
if (option('--write'))
  writeFileSync(fileURLToPath(new URL('../../docs/bench.md', import.meta.url)), `${lines.join('\n')}\n`)
if (!option('--no-map'))
  spawnSync(process.execPath, [fileURLToPath(new URL('compose.mjs', import.meta.url))], { stdio: 'inherit' })
