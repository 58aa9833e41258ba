import { expect, test } from 'vitest'
import { createDeskService } from '../desk/service'

/** 94.5612 ha in 3-degree zone 32 without its prefix; the file does not say the zone. */
const TEXT = `[属性描述]
坐标系=2000国家大地坐标系
几度分带=3
带号=
[地块坐标]
5,94.5612,1,郭勒木德示例地块,面,,,,@
J1,1,4030489.910,401321.407
J2,1,4031489.910,401321.407
J3,1,4031489.910,402267.019
J4,1,4030489.910,402267.019
J1,1,4030489.910,401321.407
`

test('a question quotes the file and sets its area beside that of each place', async () => {
  const service = createDeskService()
  const reply = await service.read([{ name: '界址点.txt', bytes: new TextEncoder().encode(TEXT) }])
  expect(reply.ok).toBe(true)
  const item = reply.ok ? reply.value.items[0] : undefined
  expect(item?.decision.kind).toBe('doubt')
  const evidence = item?.evidence
  expect(evidence?.lines).toContain('带号=')
  expect(evidence?.lines).toContain('J1,1,4030489.910,401321.407')
  expect(evidence?.declared?.zh).toBe('94.5612 公顷')
  // 1000 m by 945.612 m in the plane; the ellipsoid has a little less so far from the meridian.
  expect(evidence?.planeSquareMetres).toBeCloseTo(945_612, 3)
  const areas = Object.values(evidence?.squareMetres ?? {})
  expect(areas.length).toBeGreaterThan(2)
  for (const area of areas) expect(Math.abs(area - 945_612) / 945_612).toBeLessThan(0.002)
})

test('a line without end is quoted around its first coordinates', async () => {
  const service = createDeskService()
  const feature = (x: number) => ({
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [x, 4030000],
          [x + 100, 4030000],
          [x + 100, 4030100],
          [x, 4030000],
        ],
      ],
    },
  })
  const text = JSON.stringify({ type: 'FeatureCollection', features: [feature(401_000)] })
  const reply = await service.read([{ name: 'a.geojson', bytes: new TextEncoder().encode(text) }])
  const lines = reply.ok ? (reply.value.items[0]?.evidence?.lines ?? []) : []
  expect(lines[0]).toContain('401000')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(130)
})
