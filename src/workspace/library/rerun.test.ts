import { describe, expect, test } from 'vitest'
import { ENGINE_VERSION } from '../../check/version'
import type { CheckResult, LayerFinding } from '../../check/types'
import { differences, type Rerun } from './rerun'

function finding(change: Partial<LayerFinding> = {}): LayerFinding {
  return {
    id: 'red-line-1',
    title: { zh: '红线', en: 'Red line' },
    status: 'statutory',
    role: 'ecological-red-line',
    version: '2022',
    source: null,
    dataSha256: 'a'.repeat(64),
    accuracyMetres: null,
    outcome: 'occupied',
    overlapSquareMetres: 706861.25,
    percentOfProject: 38.27,
    coveredPercent: 100,
    nearest: null,
    contact: null,
    secondAreaSquareMetres: null,
    warnings: [],
    zones: [],
    ...change,
  }
}

function result(layers: LayerFinding[], change: Partial<CheckResult> = {}): CheckResult {
  return {
    engineVersion: ENGINE_VERSION,
    projectId: 'p',
    checkedAt: '2026-11-21T00:00:00.000Z',
    layers,
    verdict: {
      level: 'provincial-approval',
      incomplete: true,
      ruleIds: [],
      missing: [],
      text: { zh: '', en: '' },
    },
    ...change,
  }
}

function rerun(change: Partial<Rerun>): Rerun {
  const pack = { id: 'qinghai', version: '1' }
  return {
    saved: {
      schema: 'qingping-workspace/1',
      savedAt: '',
      engineVersion: ENGINE_VERSION,
      pack,
      bands: {},
      layers: [],
      projects: [],
    },
    before: result([finding()]),
    now: result([finding()]),
    isGeometrySame: true,
    pack,
    ...change,
  }
}

describe('a workspace run again', () => {
  test('with the same inputs gives nothing to say', () => {
    expect(differences(rerun({}))).toEqual([])
  })

  test('names a newer version of a layer', () => {
    const newer = finding({ id: 'red-line-2', version: '2025', dataSha256: 'b'.repeat(64) })
    const found = differences(rerun({ now: result([newer]) }))
    expect(found).toMatchObject([{ kind: 'layer', message: { zh: '图层“红线”:当时用 2022,现在用 2025' } }])
  })

  test('gives both figures of a layer whose version changed', () => {
    const newer = finding({ id: 'red-line-2', version: '2025', overlapSquareMetres: 250000 })
    const found = differences(rerun({ now: result([newer]) }))
    expect(found.map(({ kind }) => kind)).toEqual(['layer', 'number'])
    expect(found[1]?.message.zh).toBe('图层“红线”:当时占用 70.6861 公顷,现在占用 25.0000 公顷')
  })

  test('names a layer that is not here, one that was changed, one that came later', () => {
    const gone = differences(rerun({ now: result([]) }))
    expect(gone[0]?.message.zh).toContain('现在没有')
    const changed = differences(rerun({ now: result([finding({ dataSha256: 'b'.repeat(64) })]) }))
    expect(changed[0]?.message.zh).toContain('校验值不符')
    const later = finding({ id: 'farm', role: 'permanent-basic-farmland', title: { zh: '永农', en: 'Farm' } })
    const more = differences(rerun({ now: result([finding(), later]) }))
    expect(more[0]?.message.zh).toContain('后来加入')
  })

  test('names another engine, another pack, a changed shape and a changed number', () => {
    const before = result([finding()], { engineVersion: '0.0.1' })
    const now = result([finding({ overlapSquareMetres: 706861.26 })])
    const kinds = differences(
      rerun({ before, now, isGeometrySame: false, pack: { id: 'qinghai', version: '2' } }),
    ).map(({ kind }) => kind)
    expect(kinds).toEqual(['project', 'engine', 'parameter', 'number'])
  })
})
