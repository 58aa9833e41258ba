import { expect, test } from 'vitest'
import { note } from '../../geo/note'
import { systemByCode } from '../../geo/system'
import { confirmPlace, openFiles, pickCandidate, reopen } from './files'
import type { CheckStep, Context, Port, ReadItem } from '../desk/port'
import { sampleFinding, sampleProject } from '../sample'
import { chosenHow } from './projects'
import { createWorkspace } from '../store'
import { confirmWidth, widthOf } from './widths'

const file = { name: '样例.zip', bytes: new Uint8Array() }
const system = systemByCode(4541)!

function item(decision: ReadItem['decision']): ReadItem {
  return {
    itemId: 'item',
    file: file.name,
    format: 'shapefile',
    encoding: null,
    featureCount: 1,
    vertexCount: 5,
    shapes: { polygons: 1, lines: 0, points: 0 },
    decision,
    notes: [],
  }
}

const known = item({ kind: 'known', system, how: { zh: '', en: '' }, notes: [] })
const doubt = item({
  kind: 'doubt',
  reason: { zh: '没有带号', en: 'no zone' },
  candidates: [
    { system: systemByCode(4539)!, box: [0, 0, 1, 1], centre: [88.9, 36.4], inQinghai: false },
    { system, box: [0, 0, 1, 1], centre: [94.9, 36.4], inQinghai: true },
  ],
})

function setUp(items: ReadItem[], problems: { file: string; note: ReturnType<typeof note> }[] = []) {
  const workspace = createWorkspace('zh')
  const codes: (number | null)[] = []
  const widths: (number | null)[] = []
  const port: Port = {
    read: () => Promise.resolve({ items, problems }),
    candidates: () => Promise.resolve(doubt),
    project: (_, code, { id, widthMetres = null }) => {
      codes.push(code)
      widths.push(widthMetres)
      return Promise.resolve(sampleProject(id))
    },
    control: () => Promise.reject(new Error('not here')),
    previews: () => Promise.resolve([]),
    reread: () => Promise.reject(new Error('not here')),
    suggestRole: () => Promise.resolve('ecological-red-line' as const),
    packLayer: () => Promise.resolve(),
    check: (project, _, onStep: (step: CheckStep) => void) => {
      const finding = sampleFinding('erl', 'clear')
      onStep({ done: 1, total: 1, finished: finding })
      return Promise.resolve({
        kind: 'done' as const,
        result: {
          engineVersion: '0',
          projectId: project.id,
          checkedAt: '2026-11-21T00:00:00Z',
          layers: [finding],
          verdict: { level: 'none', incomplete: true, ruleIds: [], missing: [], text: { zh: '', en: '' } },
        },
      })
    },
    avoid: () => Promise.reject(new Error('not here')),
    parts: () => Promise.resolve(null),
    areaTable: () => Promise.resolve(null),
    cancel: () => {},
  }
  const context: Context = { workspace, port }
  return { context, workspace, codes, widths }
}

test('a file whose system is known becomes a project and is checked', async () => {
  const { context, workspace, codes } = setUp([known])
  await openFiles(context, [file], 'project')
  const state = workspace.getState()
  expect(codes).toEqual([null])
  expect(state.projects).toHaveLength(1)
  expect(state.checks[state.activeProjectId ?? '']?.kind).toBe('done')
  expect(state).toMatchObject({ place: 'check', reading: [], problems: [] })
  expect(state.announcement).toBe('核查完成:占用 0 层,相接 0 层')
  workspace.undo()
  expect(workspace.getState().projects).toHaveLength(0)
})

test('a doubt waits for the person, who picks a place', async () => {
  const { context, workspace, codes } = setUp([doubt])
  await openFiles(context, [file], 'project')
  const [pending] = workspace.getState().pending
  expect(pending?.candidates.map((candidate) => candidate.inQinghai)).toEqual([true, false])
  expect(pending?.chosen).toBeNull()
  await confirmPlace(context)
  expect(workspace.getState().projects).toHaveLength(0)
  pickCandidate(context, 4541)
  await confirmPlace(context)
  expect(codes).toEqual([4541])
  expect(workspace.getState()).toMatchObject({
    pending: [],
    activeProjectId: workspace.getState().projects[0]?.project.id,
  })
})

test('a file that cannot be used says why and loses nothing', async () => {
  const broken = note('broken', '读不出来:请重新压缩', 'cannot be read: zip it again')
  const { context, workspace } = setUp([known], [{ file: '坏.zip', note: broken }])
  await openFiles(context, [file], 'project')
  const { problems, projects } = workspace.getState()
  expect(projects).toHaveLength(1)
  expect(problems.map((problem) => [problem.file, problem.note.code])).toEqual([['坏.zip', 'broken']])
})

test('a control layer waits for what only the person knows', async () => {
  const { context, workspace } = setUp([known])
  await openFiles(context, [file], 'control')
  expect(workspace.getState().drafts).toMatchObject([
    { suggestedTitle: '样例', suggestedRole: 'ecological-red-line' },
  ])
})

test('lines and points are asked for their width, never guessed', async () => {
  const lines = { ...known, shapes: { polygons: 0, lines: 2, points: 0 } }
  const { context, workspace, codes, widths } = setUp([lines])
  await openFiles(context, [file], 'project')
  expect(codes).toEqual([])
  expect(workspace.getState().widths).toMatchObject([{ file: file.name, shapes: { lines: 2 } }])
  await confirmWidth(context, 40)
  expect(widths).toEqual([40])
  expect(workspace.getState().widths).toEqual([])
  expect(workspace.getState().projects).toHaveLength(1)
})

test('lines beside polygons of the same file are left out, and that is said', async () => {
  const lines = { ...known, itemId: 'lines', shapes: { polygons: 0, lines: 2, points: 0 } }
  const { context, workspace } = setUp([known, lines])
  await openFiles(context, [file], 'project')
  expect(workspace.getState().projects).toHaveLength(1)
  expect(workspace.getState().widths).toEqual([])
  expect(workspace.getState().problems.map((problem) => problem.note.code)).toEqual(['geometry-left-out'])
})

test('a width is a number of metres above zero', () => {
  expect(['40', ' 0.5 ', '7,5', '', '-3', '0', '1e9', 'abc'].map(widthOf)).toEqual([
    40,
    0.5,
    7.5,
    null,
    null,
    null,
    null,
    null,
  ])
})

test('sentences on files stay until they are dismissed or the file is tried again', async () => {
  const broken = note('broken', '读不出来:请重新压缩', 'cannot be read: zip it again')
  const { context, workspace } = setUp([], [{ file: '坏.zip', note: broken }])
  await openFiles(context, [{ name: '坏.zip', bytes: new Uint8Array() }], 'project')
  const next = setUp([known])
  next.workspace.setState({ problems: workspace.getState().problems })
  await openFiles(next.context, [file], 'project')
  expect(next.workspace.getState().problems.map((problem) => problem.file)).toEqual(['坏.zip'])
  await openFiles(next.context, [{ name: '坏.zip', bytes: new Uint8Array() }], 'project')
  expect(next.workspace.getState().problems).toEqual([])
})

test('a system that the person chose is recorded with its name, its code and the day', () => {
  expect(chosenHow(4541, new Date(2026, 10, 21))?.zh).toBe(
    '由使用者于 2026-11-21 选定:2000国家大地坐标系 3度带 中央经线96°E(不含带号)(EPSG:4541)',
  )
})

test('a place outside Qinghai is asked about, never taken in silence', async () => {
  const outside = note('outside-qinghai', '不在青海', 'not in Qinghai')
  const { context, workspace, codes } = setUp([
    { ...known, decision: { ...known.decision, notes: [outside] } as ReadItem['decision'] },
  ])
  context.port.candidates = () => Promise.resolve({ ...doubt, ownCode: 4539 })
  await openFiles(context, [file], 'project')
  expect(workspace.getState().projects).toHaveLength(0)
  expect(workspace.getState().pending).toMatchObject([{ chosen: null, ownCode: 4539, currentCode: null }])
  pickCandidate(context, 4539)
  await confirmPlace(context)
  // What the file says itself needs no choice on record.
  expect(codes).toEqual([null])
  expect(workspace.getState().projects).toHaveLength(1)
})

test('the system can be changed at any time; the one in use is marked, and keeping it changes nothing', async () => {
  const { context, workspace, codes } = setUp([known])
  await openFiles(context, [file], 'project')
  const id = workspace.getState().activeProjectId ?? ''
  context.port.candidates = () => Promise.resolve({ ...doubt, ownCode: 4541 })
  await reopen(context, 'item', id)
  expect(workspace.getState().pending).toMatchObject([{ chosen: 4541, currentCode: 4541, replaces: id }])
  await confirmPlace(context)
  expect(workspace.getState().activeProjectId).toBe(id)
  await reopen(context, 'item', id)
  pickCandidate(context, 4539)
  await confirmPlace(context)
  expect(codes).toEqual([null, 4539])
  expect(workspace.getState().projects.map((open) => open.systemCode)).toEqual([4539])
})
