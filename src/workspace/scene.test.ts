import { expect, test } from 'vitest'
import type { CheckResult, ControlLayer, Project } from '../check/types'
import { startViews, withVisible } from './layers/layers'
import { sampleCatalogue, sampleFinding, sampleProject, sampleZoneFinding } from './sample'
import { sceneOf } from './scene'
import { startState, type UserLayer, type WorkspaceState } from './state'

const empty = { type: 'FeatureCollection' as const, features: [] }
const catalogue = sampleCatalogue()

function open(changes: Partial<WorkspaceState> = {}): WorkspaceState {
  return {
    ...startState('zh'),
    pack: { kind: 'ready', pack: { catalogue, base: 'http://x.test/' } },
    layers: startViews(catalogue),
    data: Object.fromEntries(catalogue.layers.map((layer) => [layer.id, { kind: 'ready', data: empty }])),
    ...changes,
  }
}

function withProject(project: Project, changes: Partial<WorkspaceState> = {}): WorkspaceState {
  const projects = [{ project, systemCode: null, itemId: null }]
  return open({ projects, activeProjectId: project.id, ...changes })
}

function userLayer(id: string, status: ControlLayer['status']): UserLayer {
  const control: ControlLayer = {
    id,
    title: { zh: id, en: id },
    status,
    role: 'ecological-red-line',
    version: null,
    source: null,
    accuracyMetres: null,
    coverage: null,
    zones: [],
    notes: [],
  }
  return { control, file: `${id}.zip`, visible: true, opacity: 1, data: empty }
}

const ids = (list: { layer: { id: string } }[]) => list.map(({ layer }) => layer.id)

test('only what is visible and read is drawn', () => {
  expect(ids(sceneOf(open()).layers)).toEqual(['barrier', 'lakes'])
  expect(ids(sceneOf(open({ data: {} })).layers)).toEqual([])
})

test('patterns step back around a project and come back with the layer list', () => {
  const project = sampleProject()
  expect(ids(sceneOf(withProject(project, { look: 'check' })).layers)).toEqual(['lakes'])
  expect(ids(sceneOf(withProject(project, { look: 'explore' })).layers)).toEqual(['barrier', 'lakes'])
})

test('a schematic control layer marks the whole map, a pattern does not', () => {
  expect(sceneOf(open()).watermark).toBeNull()
  const layers = withVisible(startViews(catalogue), ['erl'], true)
  expect(sceneOf(open({ layers })).watermark).toBe('示意')
  expect(sceneOf(open({ layers, language: 'en' })).watermark).toBe('SCHEMATIC')
})

test("the example and a person's own data are never on one map", () => {
  const userLayers = [userLayer('own', 'statutory'), userLayer('made-up', 'demo')]
  const own = sceneOf(withProject(sampleProject(), { userLayers }))
  expect(own.userLayers.map((layer) => layer.id)).toEqual(['own'])
  expect(own.watermark).toBeNull()
  const demo = sceneOf(withProject({ ...sampleProject(), demo: true }, { userLayers }))
  expect(demo.userLayers.map((layer) => layer.id)).toEqual(['made-up'])
  expect(demo.watermark).toBe('演示数据')
})

test('findings carry callouts with rounded figures; schematic ones are not drawn', () => {
  const zones = [sampleZoneFinding({ overlapSquareMetres: 248_130, percentOfProject: 4.2546 })]
  const layers = [
    sampleFinding('erl', 'occupied', { status: 'statutory', zones }),
    sampleFinding('belt', 'occupied', { status: 'schematic', zones }),
  ]
  const result: CheckResult = {
    engineVersion: '0',
    projectId: 'p',
    checkedAt: '2026-11-21T00:00:00Z',
    layers,
    verdict: { level: 'none', incomplete: true, ruleIds: [], missing: [], text: { zh: '', en: '' } },
  }
  const project = sampleProject()
  const checks = { [project.id]: { kind: 'done' as const, result, milliseconds: 1, against: [] } }
  const { findings } = sceneOf(withProject(project, { checks }))
  expect(findings).toHaveLength(1)
  expect(findings[0]?.callout).toMatchObject({ title: '占用 24.8130 公顷', tail: ' · 4.25 %' })
})

test('a callout names layer and zone, says a mark once and how many pieces the zone is hit in', () => {
  const zone = sampleZoneFinding({ name: '柴达木防风固沙红线(演示)', pieces: 3, percentOfProject: 1 })
  const finding = sampleFinding('erl', 'occupied', { status: 'statutory', zones: [zone] })
  const layers = [{ ...finding, title: { zh: '生态保护红线(演示)', en: 'Red line (demo)' } }]
  const project = sampleProject()
  const checks = {
    [project.id]: {
      kind: 'running' as const,
      startedAt: 0,
      findings: layers,
      done: 1,
      total: 2,
      against: [],
    },
  }
  const state = withProject(project, { checks })
  expect(sceneOf(state).findings[0]?.callout).toMatchObject({
    line: '生态保护红线 · 柴达木防风固沙红线(演示)',
    tail: ' · 1.00 % · 分 3 块',
  })
})

test('projects besides the one in hand are quiet, and the same name gets a number', () => {
  const first = sampleProject()
  const second = { ...first, id: 'second' }
  const open = [first, second].map((project) => ({ project, systemCode: null, itemId: null }))
  const { projects } = sceneOf(withProject(first, { projects: open }))
  expect(projects.map(({ isOther }) => isOther)).toEqual([false, true])
  expect(projects.map(({ name }) => name)).toEqual([`${first.name} (1)`, `${first.name} (2)`])
})

test('a chosen hit of a layer that is not shown brings its own outline', () => {
  const feature = {
    type: 'Feature' as const,
    properties: { id: 'a' },
    geometry: { type: 'Point' as const, coordinates: [94.9, 36.4] },
  }
  const data = { kind: 'ready' as const, data: { type: 'FeatureCollection' as const, features: [feature] } }
  const at = (layerId: string) => {
    const hits = [{ layerId, featureId: 'a', properties: {} }]
    const identify = { lon: 94.9, lat: 36.4, hits, open: 0 }
    return sceneOf(open({ identify, data: { ...open().data, [layerId]: data } })).selected
  }
  expect(at('erl')).toEqual({ layerId: 'erl', featureId: 'a', unseen: { feature, status: 'schematic' } })
  expect(at('barrier')).toEqual({ layerId: 'barrier', featureId: 'a' })
})
