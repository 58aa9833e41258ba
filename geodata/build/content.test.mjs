// What the pack has to contain: every component that the plans name, the 168 projects, the 119 indicators, the example.
import { describe, expect, it } from 'vitest'
import { demoFiles } from './demo.mjs'
import { indicators } from './indicators.mjs'
import { projectAnchors, projectIdsOf, projects, projectSites, projectsListed } from './layers/projects.mjs'
import { polygonsSquareKilometres, toMetres } from './lib/plane.mjs'
import { readRecipes } from './lib/recipe-layers.mjs'
import { intersection, polygonsShape, toPolygons } from './lib/shapes.mjs'
import { parseCsv, readTable } from './lib/tables.mjs'
import { citations, verifyCitations } from './verify.mjs'

const layers = ['recipes', 'packs/huzhu/recipes']
  .flatMap(readRecipes)
  .flatMap((file) => file.layers.map((layer) => ({ ...layer, featureDefaults: file.featureDefaults ?? {} })))
const features = layers.flatMap((layer) =>
  (layer.features ?? []).map((row) => ({ ...layer.featureDefaults, ...row })),
)
const listed = layers.flatMap((layer) => layer.listed ?? [])

/** The patterns in the order of the working paper on spatial patterns, with the number of parts each one names. */
const DRAWN = [
  [
    '两屏三区',
    [
      '三江源草原草甸湿地生态区',
      '祁连山冰川与水源涵养生态区',
      '三区·河湟谷地',
      '三区·泛共和盆地',
      '三区·柴达木盆地',
      '廊道·日月山',
      '廊道·青海南山',
      '廊道·大通河',
      '廊道·柴达木绿洲',
    ],
  ],
  [
    '两屏三区多廊',
    [
      '两屏·南部',
      '两屏·北部',
      '三区·河湟谷地',
      '三区·泛共和盆地',
      '三区·柴达木盆地',
      '多廊·日月山(推断)',
      '多廊·青海南山(推断)',
      '多廊·大通河(推断)',
      '多廊·柴达木绿洲(推断)',
    ],
  ],
  ['一屏两带(旧版,2014)', ['一屏·三江源草原草甸湿地生态功能区', '两带·祁连山', '两带·青海湖']],
  [
    '一核两带三廊四屏',
    [
      '一核',
      '两带·昆仑山腹地生态涵养带',
      '两带·防风固沙生态带',
      '三廊·格尔木河',
      '三廊·那棱格勒河',
      '三廊·拖拉海—小灶火盐沼湿地',
    ],
  ],
  ['三类空间', ['三类空间·生态空间', '三类空间·农牧空间', '三类空间·城镇空间']],
  ['四区一带', ['四区·东部', '四区·环湖', '四区·青南', '四区·柴达木绿洲', '一带·沿黄冷水鱼']],
  [
    '一群两区多点',
    ['一群·河湟谷地城市群', '两区·柴达木盆地城镇区', '两区·泛共和盆地城镇区', '多点·玉树', '多点·玛沁'],
  ],
  ['一城两园四点', ['一城', '两园', '四点']],
  [
    '一芯两核四环四带多点',
    [
      '一芯',
      '两核·昆仑山',
      '两核·察尔汗盐湖',
      '四带·青藏线',
      '四带·昆仑文化',
      '四带·特色地貌',
      '四带·城际休闲',
      '多点',
    ],
  ],
  [
    '沙戈荒基地与重点能源',
    [
      '沙戈荒·格尔木东',
      '沙戈荒·格尔木西',
      '沙戈荒·甘森',
      '沙戈荒·东西台',
      '电网·昆仑山 750 kV',
      '电网·松如沟 750 kV',
      '电网·东台 750 kV',
      '电网·昆开 330 kV',
      '储能·南山口抽蓄',
    ],
  ],
]
const NAMED = [
  '昆仑山世界地质公园',
  '沱沱河特有鱼类国家级水产种质资源保护区',
  '格尔木河国家级水产种质资源保护区',
  '格尔木市河西水源地',
  '格尔木胡杨林省级自然保护区',
  '乌图美仁国家级沙化土地封禁保护区',
  '三江源国家公园',
  '祁连山国家公园(青海片区)',
  '青海湖国家公园(拟设)',
  '柴达木沙漠(总体)',
  '乌图美仁—小灶火沙带',
  '拖拉海沙区',
  '共和盆地沙区',
  '黄河源沙区(玛多)',
  '长江源沙区(沱沱河/曲麻河)',
  '青海湖东沙区(克土)',
]
const LISTED_ONLY = [
  '四屏',
  '四环',
  '永久基本农田',
  '城镇开发边界',
  '昆仑山国家公园(创建前期)',
  '幻彩山',
  '沙漠之眼',
  '六子湖',
  '一环六区两廊多点(全省)',
  '一园一山·两廊多点(互助)',
  '一带四轴、双核七区(中心城区)',
  '沿青藏—格库丝路通道经济带',
  '一核引领、两轴支撑、多点辐射(盐湖)',
  '五向联动(物流)',
  '青桂直流外送通道',
  '四南联络通道(青海段)',
  '核能供热与核电项目前期',
  '格尔木至成都铁路(前期)',
  '引通济柴(前期)',
  '引黄济宁、引大济湟',
]

describe('the components that the plans name', () => {
  it.each(DRAWN)('%s: every one is there', (pattern, components) => {
    const present = features.filter((row) => row.pattern_zh === pattern).map((row) => row.component_zh)
    for (const component of components) expect(present, component).toContain(component)
  })

  it('protected areas and sands by name', () => {
    const names = features.map((row) => row.name_zh)
    for (const name of NAMED) expect(names, name).toContain(name)
    const gazetteer = readTable('gazetteer').map((row) => row.name_zh)
    expect(gazetteer).toContain('昆仑野牛谷省级风景名胜区')
  })

  it('what cannot be drawn honestly is listed, and not drawn', () => {
    const titles = listed.map((row) => row.title.zh)
    for (const title of LISTED_ONLY) expect(titles, title).toContain(title)
    for (const row of features) expect(row.component_zh ?? '').not.toMatch(/四屏|四环/)
  })

  it('the core is one replaceable symbol, marked as inferred', () => {
    const core = features.filter((row) => row.component_zh === '一核')
    expect(core).toHaveLength(1)
    expect(core[0]).toMatchObject({ componentStatus: 'inferred', figure: 'circle' })
  })
})

describe('the projects', () => {
  const classes = [...new Set(readTable('project-classes').map((row) => row.class))]

  it('are all 168 accounted for: points, anchored under a place, or listed', () => {
    const points = classes.flatMap((name) => projectSites(name))
    const rows = classes.flatMap((name) => projectsListed(name))
    const anchored = projectAnchors().flatMap((one) => one.properties.projects.split(' '))
    expect(projects).toHaveLength(168)
    const ids = [
      ...points.flatMap((one) => projectIdsOf(one.properties)),
      ...rows.map((row) => row.title.zh.slice(0, 4)),
      ...anchored,
    ]
    expect(ids.sort()).toEqual(projects.map((one) => one.id).sort())
  })

  it('never show strategic stores or nuclear siting', () => {
    const withheld = projects.filter((one) => one.located === 'withheld')
    expect(withheld.map((one) => one.id)).toEqual(['P033', 'P096', 'P142'])
    for (const one of withheld)
      expect([one.lon, one.lat, one.place, one.note]).toEqual([null, null, null, null])
  })

  it('share one mark with a count where several stand at one place', () => {
    for (const name of classes) {
      const marks = projectSites(name)
      const places = marks.map((one) => one.geometry.coordinates.join())
      expect(new Set(places).size, name).toBe(places.length)
      for (const { properties } of marks.filter((one) => one.properties.projects))
        expect(properties.count).toBe(projectIdsOf(properties).length)
    }
  })

  it('draw an anchored project as an error circle only', () => {
    const points = classes
      .flatMap((name) => projectSites(name))
      .flatMap((one) => projectIdsOf(one.properties))
    for (const one of projects.filter(({ located }) => located === 'anchor'))
      expect(points).not.toContain(one.id)
    for (const one of projectAnchors())
      expect(one.properties).toMatchObject({ figure: 'circle', kind: 'anchor' })
  })
})

describe('the indicators', () => {
  it('are the 119 rows with their values as text', () => {
    expect(indicators).toHaveLength(119)
    const texts = indicators.flatMap((row) => Object.values(row.values)).filter((value) => value !== null)
    for (const value of texts) expect(typeof value).toBe('string')
    expect(texts).toContain('≥98')
    expect(texts).toContain('91.14*')
    expect(texts).toContain('—')
  })

  it('show the contradictions of the plans', () => {
    expect(indicators.filter((row) => row.contradiction).length).toBeGreaterThanOrEqual(12)
    for (const row of indicators.filter((one) => one.contradiction)) expect(row.note).toBeTruthy()
  })
})

describe('the example', () => {
  const files = demoFiles()
  const demo = JSON.parse(files.get('demo/demo.json'))
  const ring = demo.project.features[0].geometry.coordinates[0]
  const project = polygonsShape([[ring]])
  const overlapHectares = (data) =>
    data.features
      .filter((one) => !JSON.stringify(one.geometry).includes('null'))
      .map((one) => {
        const { type, coordinates } = one.geometry
        const shape = intersection(polygonsShape(type === 'Polygon' ? [coordinates] : coordinates), project)
        return shape.isEmpty() ? 0 : polygonsSquareKilometres(toPolygons(shape, 9)) * 100
      })
      .reduce((sum, value) => sum + value, 0)

  it('is a project of about 585 ha with nine corners', () => {
    expect(ring).toHaveLength(10)
    expect(polygonsSquareKilometres([[ring]]) * 100).toBeCloseTo(585.3, 0)
  })

  it('has every outcome once at least', () => {
    expect(new Set(demo.layers.map((layer) => layer.expected))).toEqual(
      new Set(['occupied', 'touching', 'clear', 'no-coverage', 'failed']),
    )
    for (const layer of demo.layers) {
      if (layer.expected === 'occupied') expect(overlapHectares(layer.data), layer.id).toBeGreaterThan(5)
      else expect(overlapHectares(layer.data), layer.id).toBeLessThan(0.001)
    }
  })

  it('lays one field 2 cm beside two edges of the project', () => {
    const field = demo.layers
      .find((layer) => layer.id === 'farmland')
      .data.features[0].geometry.coordinates[0].map(toMetres)
    const corner = toMetres(ring.find(([lon]) => Math.abs(lon - 93.20577) < 0.00001))
    const gap = Math.min(...field.map(([x, y]) => Math.hypot(x - corner[0], y - corner[1])))
    // The corner between two edges moved by 0.02 m lies 0.02 m x sqrt(2) away; rounding to 1e-7 degree adds 0.01 m.
    expect(gap).toBeGreaterThan(0.01)
    expect(gap).toBeLessThan(0.05)
  })

  it('is marked as a demonstration throughout', () => {
    for (const layer of demo.layers) {
      expect(layer).toMatchObject({ status: 'demo' })
      expect(layer.title.zh).toContain('演示')
      for (const one of layer.data.features) expect(one.properties.demo).toBe(true)
    }
  })
})

describe('the tables', () => {
  it('read quotes and commas', () => {
    expect(parseCsv('a,b\n"x, ""y""",2\n')).toEqual([{ a: 'x, "y"', b: '2' }])
  })

  it('carry a locator for every citation, found or missed with its place', () => {
    const rows = citations()
    expect(rows.length).toBeGreaterThan(290)
    const text = rows.find((row) => row.where === 'P001').locator
    const texts = new Map([['golmud-15th-plan', `…${text}…`]])
    expect(
      verifyCitations(
        rows.filter((row) => row.where === 'P001'),
        texts,
      ),
    ).toEqual({ checked: 1, misses: [] })
    expect(
      verifyCitations(
        rows.filter((row) => row.where === 'P002'),
        texts,
      ).misses[0],
    ).toContain('P002: not in golmud-15th-plan')
  })
})
