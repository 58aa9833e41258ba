/** Layers whose features come from tables and extracts: the `generate` of a recipe names one of these. */
import { feature } from '../lib/feature.mjs'
import { borderLines, counties, lakesLarge, lakesSmall, province, rivers } from './base.mjs'
import { gazetteerPoints, places, transport } from './places.mjs'
import { projectAnchors, projectSites, projectsListed } from './projects.mjs'
import { hachures, reliefLabels } from './relief.mjs'

/** Sand on the base map: the shapes of the desertification zones, without their citations. */
function deserts(built) {
  const zones = built.get('desert-zones') ?? []
  return zones.map((one) =>
    feature(one.geometry, {
      id: `base-${one.properties.id}`,
      name_zh: one.properties.name_zh,
      name_en: one.properties.name_en,
      kind: 'desert',
    }),
  )
}

/** @type {Record<string, (built: Map<string, any[]>, layer: any) => any[]>} */
export const GENERATORS = {
  province,
  counties,
  borderLines,
  lakesLarge,
  lakesSmall,
  rivers,
  roads: () => transport(['road', 'road_minor']),
  rail: () => transport(['rail']),
  hachures,
  reliefLabels,
  places,
  deserts,
  projectSites: (_built, layer) => projectSites(layer.class),
  projectAnchors: (_built, layer) => projectAnchors(layer.where?.documentId),
  gazetteer: (_built, layer) => gazetteerPoints(layer.kinds, layer.exclude),
}

/** Listed-only rows that come from a table. @type {Record<string, (layer: any) => any[]>} */
export const LISTERS = { projectSites: (layer) => projectsListed(layer.class) }
