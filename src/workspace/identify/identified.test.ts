import { expect, test } from 'vitest'
import { describedText, describeHit, orderHits } from './identified'
import { sampleCatalogue } from '../sample'

const open = {
  language: 'zh' as const,
  pack: { kind: 'ready' as const, pack: { catalogue: sampleCatalogue(), base: 'http://x.test/' } },
  userLayers: [],
  projects: [],
}

const belt = {
  layerId: 'belt',
  featureId: 'b1',
  properties: {
    id: 'b1',
    name_zh: '昆仑山腹地生态涵养带',
    name_en: 'Kunlun belt',
    component_zh: '两带之一',
    componentStatus: 'stated',
    boundaryStatus: 'schematic',
    summary_zh: '涵养水源。',
    document: '规划纲要',
    chapter: '第三章',
    locator: '一核两带',
    errorKm: 10,
  },
}

test('a hit is described from its own properties, then from its layer', () => {
  expect(describeHit(belt, open)).toMatchObject({
    title: '昆仑山腹地生态涵养带',
    line: '一核两带 · 两带之一',
    status: 'schematic',
    summary: '涵养水源。',
    citation: '规划纲要 · 第三章 · 一核两带',
    name: 'stated',
    extent: 'schematic',
    errorKilometres: 10,
  })
  expect(describeHit(belt, { ...open, language: 'en' })).toMatchObject({
    title: 'Kunlun belt',
    line: 'One core · 两带之一',
  })
  expect(describeHit({ ...belt, layerId: 'gone' }, open)).toBeNull()
})

test('the copied text carries name, sentence, citation and error', () => {
  const text = describedText(describeHit(belt, open)!, '93°E', [
    { label: '误差', value: '± 10 km' },
    { label: '来源', value: 'CC0-1.0' },
  ])
  expect(text.split('\n')).toEqual([
    '昆仑山腹地生态涵养带〔示意 schematic〕',
    '一核两带 · 两带之一',
    '涵养水源。',
    '规划纲要 · 第三章 · 一核两带',
    '误差: ± 10 km',
    '来源: CC0-1.0',
    '93°E',
  ])
})

test('base areas come last, the larger after the smaller', () => {
  const hit = (featureId: string, drawnAreaKm2: number) => ({
    layerId: 'lakes',
    featureId,
    properties: { drawnAreaKm2 },
  })
  const hits = [hit('province', 700_000), hit('county', 7_000), belt]
  expect(orderHits(hits, open).map((entry) => entry.featureId)).toEqual(['b1', 'county', 'province'])
})
