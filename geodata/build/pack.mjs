/** All files of the data packs as texts: built here, written by main.mjs, compared by the tests. */
import { demoFiles } from './demo.mjs'
import { indicatorsText } from './indicators.mjs'
import { province } from './layers/base.mjs'
import { projectIdsOf, projects } from './layers/projects.mjs'
import { packFiles } from './lib/catalogue.mjs'
import { documents } from './lib/documents.mjs'
import { feature, polygonGeometry } from './lib/feature.mjs'
import { buildLayers, readRecipes } from './lib/recipe-layers.mjs'
import { shapeOf } from './lib/recipes.mjs'
import { toPolygons } from './lib/shapes.mjs'
import { readJson } from './lib/tables.mjs'
import { collectionText } from './lib/write.mjs'

function coverageText(id, recipe) {
  if (recipe.op === 'province') return collectionText(province())
  const polygons = toPolygons(shapeOf(recipe), 4)
  return collectionText([feature(polygonGeometry(polygons), { id })])
}

/** Project id -> `layer/feature` of the mark or the circle that stands for it. */
function projectMarks(layers) {
  const marks = new Map()
  for (const { meta, features } of layers.filter((one) => one.meta.group === 'projects'))
    for (const { properties } of features)
      for (const id of projectIdsOf(properties)) marks.set(id, `${meta.id}/${properties.id}`)
  return marks
}

function projectsText(keep, layers) {
  const marks = projectMarks(layers)
  const rows = projects
    .filter(keep)
    .map((row) => JSON.stringify({ ...row, feature: marks.get(row.id) ?? null }))
  return `{"schema":"qingping-projects/1","projects":[\n${rows.join(',\n')}\n]}\n`
}

/**
 * One pack.
 * @param {{ definition: any, recipes: string }} source `recipes`: folder under geodata/sources
 */
function onePack({ definition, recipes }) {
  const { groups, layers } = buildLayers(readRecipes(recipes))
  const own = documents.filter(({ id }) => !definition.documents || definition.documents.includes(id))
  const scope = definition.indicatorScope
  const coverages = Object.keys(definition.coverages).map((id) => [id, `coverage/${id}.geojson`])
  const files = packFiles({
    pack: definition.pack,
    groups,
    layers,
    sources: readJson('sources.json'),
    coverages: Object.fromEntries(coverages),
    extra: {
      ...(definition.demo ? { demo: { data: 'demo/demo.json' } } : {}),
      documents: own.map(({ id, title, date }) => ({ id, title, date })),
      // A deployer puts the plans' text files beside the catalogue and names them here: document id -> path.
      planTexts: {},
      indicators: 'indicators.json',
      projects: 'projects.json',
    },
  })
  for (const [id, path] of coverages) files.set(path, coverageText(id, definition.coverages[id]))
  files.set(
    'indicators.json',
    indicatorsText((row) => !scope || row.scope.includes(scope)),
  )
  files.set(
    'projects.json',
    projectsText(({ documentId }) => definition.projectDocuments?.includes(documentId) ?? true, layers),
  )
  return definition.demo ? new Map([...files, ...demoFiles()]) : files
}

/** Smaller packs: a folder each under geodata/sources/packs. */
const SMALLER = ['huzhu']

/** @returns {Map<string, string>} path under public/geodata -> text */
export function buildPack() {
  const all = onePack({ definition: readJson('pack.json'), recipes: 'recipes' })
  for (const id of SMALLER) {
    const definition = readJson(`packs/${id}/pack.json`)
    for (const [path, text] of onePack({ definition, recipes: `packs/${id}/recipes` }))
      all.set(`packs/${id}/${path}`, text)
  }
  return all
}
