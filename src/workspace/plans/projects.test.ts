import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { InputError } from '../../geo/note'
import {
  citationOf,
  countLocated,
  filterProjects,
  groupProjects,
  markOf,
  parsePlanProjects,
} from './projects'

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../public/geodata/${path}`, import.meta.url), 'utf8'))
const projects = parsePlanProjects(read('projects.json'), 'projects.json')

test('the sums close: by category, by plan, by standing each 168', () => {
  expect(projects).toHaveLength(168)
  for (const order of ['class', 'plan'] as const) {
    const groups = groupProjects(projects, order)
    expect(groups.reduce((sum, group) => sum + group.projects.length, 0)).toBe(168)
  }
  expect(countLocated(projects)).toEqual({ site: 93, anchor: 63, none: 9, withheld: 3 })
})

test('every placed or anchored project has a mark that is in the pack, the others have none', () => {
  const ids = new Map<string, Set<string>>()
  for (const one of projects) {
    const mark = markOf(one)
    expect(mark !== null, one.id).toBe(one.located === 'site' || one.located === 'anchor')
    if (!mark) continue
    const known =
      ids.get(mark.layerId) ??
      new Set(
        (read(`layers/${mark.layerId}.geojson`) as GeoJSON.FeatureCollection).features.map((feature) =>
          String(feature.properties?.['id']),
        ),
      )
    ids.set(mark.layerId, known)
    expect(known.has(mark.featureId), one.id).toBe(true)
  }
})

test('each has its source, and where it is drawn its error', () => {
  for (const one of projects) {
    expect(citationOf(one, 'zh')).toContain(one.locator)
    expect([...one.locator].length).toBeLessThanOrEqual(20)
    if (markOf(one)) {
      expect(one.errorKm, one.id).toBeGreaterThan(0)
      expect(one.confidence, one.id).toBeTruthy()
    }
  }
})

test('a search looks at number, names, place and plan; a standing narrows further', () => {
  expect(filterProjects(projects, { text: 'P001', located: null }).map((one) => one.id)).toEqual(['P001'])
  expect(filterProjects(projects, { text: '互助', located: null }).length).toBeGreaterThanOrEqual(6)
  expect(filterProjects(projects, { text: '', located: 'withheld' })).toHaveLength(3)
  expect(filterProjects(projects, { text: 'no such project', located: null })).toEqual([])
})

test('a damaged list is refused with the wrong place', () => {
  expect(() =>
    parsePlanProjects({ schema: 'qingping-projects/1', projects: [{ id: 1 }] }, 'projects.json'),
  ).toThrow(InputError)
})
