/**
 * node --expose-gc tests/bench/library.mjs [--vertices 1000000,5000000]
 *
 * Importing a layer to be kept, against JSON.parse of the same data as GeoJSON in the same run. Prints seconds, the
 * memory that stays, and their ratios: times of two machines cannot be compared, ratios can.
 */
import { loadEngine } from './engine.mjs'
import { makeLayer } from './generate.mjs'

const at = process.argv.indexOf('--vertices')
const sizes = (at > 0 ? (process.argv[at + 1] ?? '') : '1000000').split(',').map(Number)
const library = await loadEngine('library.entry.ts')

const megabytes = (bytes) => (bytes / 1024 / 1024).toFixed(0)
const held = () => {
  // Once for what is garbage, once for what its finalizers let go.
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Runs `work` and tells how long it took, how high the memory of the process went, and what it left. */
async function measured(work) {
  const before = held()
  const start = performance.now()
  const result = await work()
  const seconds = (performance.now() - start) / 1000
  return { result, seconds, bytes: held() - before }
}

for (const vertices of sizes) {
  let made = makeLayer(vertices)
  const text = JSON.stringify(made)
  const features = made.features.map(({ geometry, properties }) => ({
    // The generated ground is as wide as the province; a tenth of it has edges of the length of surveyed lines.
    polygons: geometry.coordinates.map((rings) =>
      rings.map((ring) => ring.map(([x, y]) => [96 + (x - 96) / 10, 36 + (y - 35.5) / 10])),
    ),
    properties: { BSM: properties.BSM, HXMC: `红线${properties.BSM}`, STGN: '防风固沙' },
  }))
  made = null
  const system = library.systemByCode(4520)
  const file = library.writeShapefile({ name: 'STBHHX', system, features }, { encoding: 'gbk' })
  features.length = 0
  const peer = await measured(() => JSON.parse(text))
  console.log(
    `${vertices} corners: GeoJSON ${megabytes(text.length)} MB, shapefile ${megabytes(file.bytes.length)} MB zipped`,
  )
  console.log(`JSON.parse          ${peer.seconds.toFixed(2)} s  ${megabytes(peer.bytes)} MB`)
  peer.result = null

  const stages = {}
  const own = await measured(async () => {
    const files = [{ name: 'STBHHX.zip', bytes: file.bytes }]
    const reading = performance.now()
    const { items, errors } = await library.takeIn(files)
    stages.read = (performance.now() - reading) / 1000
    const [item] = items
    if (!item) throw errors[0]
    const keeper = new library.Keeper({
      list: library.memoryList(),
      blobs: library.memoryBlobs(),
      others: [],
      room: async () => ({ usedBytes: null, quotaBytes: null }),
      changed: () => undefined,
    })
    const wish = {
      itemId: item.id,
      code: null,
      seriesId: null,
      title: '生态保护红线',
      role: 'ecological-red-line',
      statutory: true,
      provenance: { source: '', version: '', approval: '', date: '', accuracyMetres: null, secrecy: '' },
      mapping: library.proposedMapping(item.source.features, 'ecological-red-line'),
      coverage: { kind: 'zones', names: [], polygons: null },
    }
    let last = performance.now()
    let stage = 'zones'
    const end = await library.bringIn(keeper, { item, files, wish }, { aborted: false }, (step) => {
      if (step.stage === stage) return
      stages[stage] = (performance.now() - last) / 1000
      last = performance.now()
      stage = step.stage
    })
    stages[stage] = (performance.now() - last) / 1000
    item.source.features.length = 0
    return end
  })
  console.log(`import              ${own.seconds.toFixed(2)} s  ${megabytes(own.bytes)} MB`)
  console.log(
    Object.entries(stages)
      .map(([name, seconds]) => `  ${name} ${seconds.toFixed(2)} s`)
      .join(''),
  )
  console.log(
    `corners after straight edges were made straight in degrees: ${own.result.version.validation.vertices}`,
  )
  console.log(
    `ratio to JSON.parse ${(own.seconds / peer.seconds).toFixed(1)} x time, ${(own.bytes / peer.bytes).toFixed(1)} x memory`,
  )
}
