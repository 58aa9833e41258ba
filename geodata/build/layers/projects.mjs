/**
 * The named projects of the plans. A project with a public place of its own is a point; one that the plan only ties
 * to a town or a park is listed under that place and drawn as its error circle; the others stand in the list.
 */
import { documentByFile } from '../lib/documents.mjs'
import { feature, pointGeometry, polygonFeature } from '../lib/feature.mjs'
import { shapeOf } from '../lib/recipes.mjs'
import { confidenceWord, errorKm, readTable } from '../lib/tables.mjs'

/** Never drawn, whatever the tables know: strategic stores and nuclear siting. */
const WITHHELD_CATEGORIES = new Set(['能源-核能', '能源-储备', '储备'])
const STUDY = /前期|论证|谋划|选址|创建|申报|规划\)/
/** Radius where a table names none, and for a bare town anchor: the place, not the project, is known. */
const ANCHOR_KM = 5

const classes = new Map(readTable('project-classes').map((row) => [row.category, row]))
const namesEn = new Map(readTable('projects-en').map((row) => [row.id, row.name_en]))

/** 专栏五1 / 第30条 / (五): what the note begins with. */
const chapterOf = (note) =>
  /^(专栏[^;,(]*|第[^;,(]*|\([一二三四五六七八九十]+\)\d*|正文[^;,]*)/.exec(note)?.[1] ?? null

function locatedAs(row) {
  if (WITHHELD_CATEGORIES.has(row.category)) return 'withheld'
  if (row.lon === '') return 'none'
  return row.confidence.startsWith('anchor-only') ? 'anchor' : 'site'
}

/** All projects in the order of the table. */
export const projects = readTable('projects').map((row) => {
  const kind = classes.get(row.category)
  if (!kind) throw new Error(`project-classes.csv: no class for ${row.category}`)
  const nameEn = namesEn.get(row.id)
  if (!nameEn) throw new Error(`projects-en.csv: no name for ${row.id}`)
  const located = locatedAs(row)
  const document = documentByFile(row.document)
  const drawn = located === 'site' || located === 'anchor'
  return {
    id: row.id,
    name_zh: row.name_zh,
    name_en: nameEn,
    category: row.category,
    class: kind.class,
    class_zh: kind.class_zh,
    class_en: kind.class_en,
    glyph: kind.glyph,
    state: STUDY.test(row.name_zh + row.note) ? 'study' : 'listed',
    located,
    place: located === 'withheld' ? null : row.place || null,
    lon: drawn ? Number(row.lon) : null,
    lat: drawn ? Number(row.lat) : null,
    confidence: located === 'withheld' ? null : confidenceWord(row.confidence),
    errorKm: drawn ? (errorKm(row.confidence) ?? ANCHOR_KM) : null,
    document: document.title.zh,
    document_en: document.title.en,
    documentId: document.id,
    chapter: chapterOf(row.note),
    locator: row.locator,
    note: located === 'withheld' ? null : row.note || null,
  }
})

const REASONS = {
  none: { zh: '未落点:没有公开位置或走向', en: 'Not placed: no public place or route' },
  withheld: { zh: '按规定不落图(战略储备、核能)', en: 'Not drawn by rule (strategic stores, nuclear)' },
}

/** `*` stands for every class. */
const isClass = (one, wanted) => wanted === '*' || one.class === wanted

/** Words of a mark that stands for several projects. */
const SEVERAL = {
  drawn_zh: '地名表位置;同一地点的项目合为一个点',
  drawn_en: 'Position of the gazetteer; projects at the same place share one mark',
}

/** Ids and names of the projects that one mark stands for. */
const listOf = (list) => ({
  count: list.length,
  projects: list.map((one) => one.id).join(' '),
  projects_zh: list.map((one) => `${one.id} ${one.name_zh}`).join(';'),
  projects_en: list.map((one) => `${one.id} ${one.name_en}`).join('; '),
})

/** One project as a point of its own. */
const siteOf = ({ lon, lat, class: _class, located: _located, note, ...rest }) =>
  feature(pointGeometry([lon, lat], 5), { ...rest, kind: 'project', note_zh: note })

/** Several projects at one place: one mark with their count; the first by the table gives its id. */
function sharedSite(list) {
  const { id, lon, lat, place, class_zh, class_en, glyph } = list[0]
  const widest = list.reduce((a, b) => (b.errorKm > a.errorKm ? b : a))
  return feature(pointGeometry([lon, lat], 5), {
    id,
    name_zh: `${place}(${list.length} 个项目)`,
    name_en: `${list[0].name_en} and ${list.length - 1} more`,
    kind: 'project',
    class_zh,
    class_en,
    glyph,
    state: list.every((one) => one.state === 'study') ? 'study' : 'listed',
    place,
    confidence: widest.confidence,
    errorKm: widest.errorKm,
    source: [...new Set(list.map((one) => one.document))].join(';'),
    ...listOf(list),
    ...SEVERAL,
  })
}

/** Marks of the projects with a place of their own, one a place. @param {string} wanted class of project-classes.csv */
export function projectSites(wanted) {
  const byPlace = new Map()
  for (const one of projects.filter((one) => isClass(one, wanted) && one.located === 'site')) {
    const key = `${one.lon},${one.lat}`
    byPlace.set(key, [...(byPlace.get(key) ?? []), one])
  }
  return [...byPlace.values()].map((list) => (list.length === 1 ? siteOf(list[0]) : sharedSite(list)))
}

/** Ids of the projects that a mark or a circle stands for. */
export const projectIdsOf = ({ id, projects: several }) => (several ? several.split(' ') : [id])

/** Rows for the list of a layer. @param {string} wanted */
export const projectsListed = (wanted) =>
  projects
    .filter((one) => isClass(one, wanted) && one.located in REASONS)
    .map((one) => ({
      title: { zh: `${one.id} ${one.name_zh}`, en: `${one.id} ${one.name_en}` },
      reason: REASONS[one.located],
      document: one.documentId,
      documentId: one.documentId,
      locator: one.locator,
    }))

/** Error circles of the places that projects are only anchored to. */
/** @param {string} [documentId] only projects of this plan */
export function projectAnchors(documentId) {
  const byPlace = new Map()
  for (const one of projects.filter(
    (one) => one.located === 'anchor' && (!documentId || one.documentId === documentId),
  )) {
    byPlace.set(one.place, [...(byPlace.get(one.place) ?? []), one])
  }
  return [...byPlace].map(([place, list]) => {
    const { lon, lat } = list[0]
    const km = Math.max(...list.map((one) => Math.max(2, one.errorKm)))
    return polygonFeature(
      shapeOf({ op: 'circle', at: [lon, lat], km }),
      {
        id: `anchor-${place}`,
        name_zh: place,
        name_en: `${list.length} projects anchored here`,
        kind: 'anchor',
        figure: 'circle',
        documentId,
        ...listOf(list),
        source: `${[...new Set(list.map((one) => one.document))].join(';')};位置:地名表`,
        boundaryStatus: 'schematic',
        errorKm: km,
        drawn_zh: '只知挂靠地名:圆为地名误差,不是项目场址',
        drawn_en: 'Only an anchor place is known: the circle is its error, not a site',
      },
      { digits: 4, label: [lon, lat] },
    )
  })
}
