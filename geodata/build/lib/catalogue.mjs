/** catalogue.json: what the app reads first. Its shape is checked against layers/catalogue.ts by a test. */
import { documentById } from './documents.mjs'
import { collectionText } from './write.mjs'

const unique = (groups) => groups.filter((group, at) => groups.findIndex((one) => one.id === group.id) === at)

function sourceSentence(layer, sources) {
  const named = layer.sourceIds.map((id) => {
    const found = sources.find((one) => one.id === id)
    if (!found) throw new Error(`${layer.id}: sources.json has no ${id}`)
    return found.title
  })
  return { zh: named.map((title) => title.zh).join(';'), en: named.map((title) => title.en).join('; ') }
}

function listedRow({ title, reason, document, locator }) {
  return { title, reason, document: documentById(document).title.zh, documentId: document, locator }
}

/**
 * @param {{ pack: any, groups: any[], layers: { meta: any, features: any[] }[], sources: any[], coverages: Record<string, string>, extra: Record<string, unknown> }} parts
 * @returns {Map<string, string>} catalogue and layer files, path -> text
 */
export function packFiles({ pack, groups, layers, sources, coverages, extra }) {
  const files = new Map()
  const entries = layers.map(({ meta, features }) => {
    const path = `layers/${meta.id}.geojson`
    const text = collectionText(features)
    files.set(path, text)
    return {
      id: meta.id,
      group: meta.group,
      title: meta.title,
      symbol: meta.symbol,
      // That of its first feature, so that the legend is right before the layer is read.
      tint: features[0]?.properties?.tint ?? null,
      geometry: meta.geometry,
      role: meta.role,
      controlRole: meta.controlRole ?? null,
      status: meta.status,
      data: path,
      coverage: meta.coverage ?? null,
      featureCount: features.length,
      bytes: Buffer.byteLength(text),
      visible: meta.visible,
      minZoom: meta.minZoom ?? null,
      maxZoom: meta.maxZoom ?? null,
      source: meta.source ?? sourceSentence(meta, sources),
      sourceIds: meta.sourceIds,
      date: meta.date,
      licence: meta.licence,
      accuracy: { metres: meta.accuracyMetres ?? null, text: meta.accuracy },
      drawn: meta.drawn,
      listed: (meta.listed ?? []).map(listedRow),
    }
  })
  const used = new Set(entries.flatMap((entry) => entry.sourceIds))
  const catalogue = {
    schema: 'qingping-catalogue/1',
    pack,
    groups: unique(groups).map(({ id, title, kind, note }) => ({ id, title, kind, note: note ?? null })),
    layers: entries,
    coverages,
    sources: sources.filter((source) => used.has(source.id)),
    ...extra,
  }
  files.set('catalogue.json', `${JSON.stringify(catalogue, null, 1)}\n`)
  return files
}
