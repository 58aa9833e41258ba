/** All files of the data pack as texts: built here, written by main.mjs, compared by the tests. */
import { documents } from './lib/documents.mjs'
import { indicatorsText } from './indicators.mjs'
import { projects } from './layers/projects.mjs'
import { demoFiles } from './demo.mjs'
import { golmudShape } from './lib/counties.mjs'
import { packFiles } from './lib/catalogue.mjs'
import { feature, polygonGeometry } from './lib/feature.mjs'
import { buildLayers, readRecipes } from './lib/recipe-layers.mjs'
import { toPolygons } from './lib/shapes.mjs'
import { readJson } from './lib/tables.mjs'
import { collectionText } from './lib/write.mjs'
import { province } from './layers/base.mjs'

function coverageFiles() {
  const golmud = feature(
    polygonGeometry([...toPolygons(golmudShape('main'), 4), ...toPolygons(golmudShape('tanggula'), 4)]),
    {
      id: 'golmud',
      name_zh: '格尔木市域',
      name_en: 'Golmud City',
    },
  )
  return new Map([
    ['coverage/qinghai.geojson', collectionText(province())],
    ['coverage/golmud.geojson', collectionText([golmud])],
  ])
}

const projectsText = () =>
  `{"schema":"qingping-projects/1","projects":[\n${projects.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`

/** @returns {Map<string, string>} path under public/geodata -> text */
export function buildPack() {
  const { groups, layers } = buildLayers(readRecipes('recipes'))
  const files = packFiles({
    pack: readJson('pack.json'),
    groups,
    layers,
    sources: readJson('sources.json'),
    coverages: { qinghai: 'coverage/qinghai.geojson', golmud: 'coverage/golmud.geojson' },
    extra: {
      demo: { data: 'demo/demo.json' },
      indicators: 'indicators.json',
      projects: 'projects.json',
      documents: documents.map(({ id, title, date }) => ({ id, title, date })),
      // A deployer puts the plans' text files beside the catalogue and names them here: document id -> path.
      planTexts: {},
    },
  })
  return new Map([
    ...files,
    ...coverageFiles(),
    ...demoFiles(),
    ['indicators.json', indicatorsText()],
    ['projects.json', projectsText()],
  ])
}
