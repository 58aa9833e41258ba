import { expect, test, vi } from 'vitest'
import type { CheckEnd, Context, Port } from '../desk/port'
import { cancelCheck, runCheck } from './checking'
import { followChanges } from './following'
import { sampleFinding, sampleProject } from '../sample'
import type { UserLayer } from '../state'
import { createWorkspace } from '../store'

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

/** A worker whose checks end when the test says so. */
function setUp() {
  const workspace = createWorkspace('zh')
  const asked: { projectId: string; layerIds: string[]; end: (end: CheckEnd) => void }[] = []
  const never = () => Promise.reject(new Error('not here'))
  const port: Port = {
    read: never,
    candidates: never,
    project: never,
    control: never,
    previews: never,
    reread: never,
    suggestRole: never,
    packLayer: never,
    avoid: never,
    parts: never,
    areaTable: never,
    check: (project, layerIds) =>
      new Promise((end) => asked.push({ projectId: project.id, layerIds: [...layerIds], end })),
    cancel: () => asked.at(-1)?.end({ kind: 'cancelled', findings: [] }),
  }
  const context: Context = { workspace, port }
  const finish = async (index: number) => {
    const one = asked[index]!
    const layers = one.layerIds.map((id) => sampleFinding(id, 'occupied', { status: 'demo' }))
    one.end({
      kind: 'done',
      result: {
        engineVersion: '0',
        projectId: one.projectId,
        checkedAt: '2026-11-21T00:00:00Z',
        layers,
        verdict: { level: 'none', incomplete: true, ruleIds: [], missing: [], text: { zh: '', en: '' } },
      },
    })
    const over = () => workspace.getState().checks[one.projectId]?.kind !== 'running'
    await vi.waitFor(() => expect(over()).toBe(true))
    await settled()
  }
  const open = (...ids: string[]) =>
    workspace.setState({
      projects: ids.map((id) => ({
        project: { ...sampleProject(id), demo: true },
        systemCode: null,
        itemId: null,
      })),
      activeProjectId: ids[0] ?? null,
    })
  return { context, workspace, asked, finish, open }
}

function layer(id: string): UserLayer {
  const control = {
    id,
    title: { zh: id, en: id },
    role: 'other',
    status: 'demo',
    version: null,
    source: null,
    accuracyMetres: null,
    coverage: null,
    zones: [],
    warnings: [],
  } as unknown as UserLayer['control']
  return { control, file: id, visible: true, opacity: 1, data: { type: 'FeatureCollection', features: [] } }
}

const findingIds = (context: Context, id: string) => {
  const check = context.workspace.getState().checks[id]
  return check?.kind === 'done' ? check.result.layers.map((finding) => finding.id) : check?.kind
}

test('checks stand in line: a second project waits and ends no other', async () => {
  const { context, asked, finish, open } = setUp()
  open('p1', 'p2')
  void runCheck(context, 'p1')
  await settled()
  void runCheck(context, 'p2')
  await settled()
  expect(asked.map((one) => one.projectId)).toEqual(['p1'])
  expect(context.workspace.getState().checks['p2']).toMatchObject({ kind: 'running', waiting: true })
  await finish(0)
  expect(findingIds(context, 'p1')).toEqual([])
  expect(asked.map((one) => one.projectId)).toEqual(['p1', 'p2'])
  await finish(1)
  expect(findingIds(context, 'p2')).toEqual([])
})

test('a waiting check can be cancelled alone', async () => {
  const { context, asked, finish, open } = setUp()
  open('p1', 'p2')
  void runCheck(context, 'p1')
  await settled()
  void runCheck(context, 'p2')
  cancelCheck(context, 'p2')
  await finish(0)
  expect(findingIds(context, 'p1')).toEqual([])
  expect(findingIds(context, 'p2')).toBe('cancelled')
  expect(asked).toHaveLength(1)
})

test('removal and undo of a layer take its overlaps away and bring them back', async () => {
  const { context, workspace, asked, finish, open } = setUp()
  open('p1')
  const stop = followChanges(context)
  workspace.setState({ userLayers: [layer('a'), layer('b')] })
  void runCheck(context, 'p1')
  await settled()
  await finish(0)
  expect(findingIds(context, 'p1')).toEqual(['a', 'b'])
  workspace.step({ zh: '移除', en: 'remove' }, () => ({ userLayers: [layer('a')] }))
  await settled()
  await finish(1)
  expect(findingIds(context, 'p1')).toEqual(['a'])
  workspace.undo()
  await settled()
  expect(findingIds(context, 'p1')).toEqual(['a', 'b'])
  // The earlier result served: nothing was computed again.
  expect(asked).toHaveLength(2)
  stop()
})

test('a check whose project is gone stops', async () => {
  const { context, workspace, open } = setUp()
  const stop = followChanges(context)
  workspace.step({ zh: '加入', en: 'add' }, () => ({}))
  open('p1')
  void runCheck(context, 'p1')
  await settled()
  workspace.undo()
  await settled()
  expect(findingIds(context, 'p1')).toBe('cancelled')
  stop()
})
