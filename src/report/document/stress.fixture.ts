import { systemByCode } from '../../geo/system'
import type { Language } from '../../geo/types'
import type { ReportInput } from './input'
import { sampleReport } from './sample.fixture'

/** 200 characters, as names of bundled projects can be. */
export const LONG_NAME = '柴达木沙漠基地格尔木东外送配套新能源示范工程'.repeat(10).slice(0, 198) + '项目'

const POINTS = 500
const ZONES = 60
const PARAGRAPH = '经实地核对,图斑边界与现状不一致,依据现场照片和界桩坐标提出异议,请予复核。'

/** The sample with everything that strains a page: a long name, 500 boundary points, 60 zones, a reason of pages. */
export function stressReport(language: Language): ReportInput {
  const input = sampleReport(language)
  const [layer, ...others] = input.result.layers
  const [zone] = layer?.zones ?? []
  const system = systemByCode(4519)
  if (!layer || !zone || !system) throw new Error('the sample has no hit')
  const ring = Array.from({ length: POINTS }, (_, index): [number, number] => {
    const angle = (2 * Math.PI * index) / POINTS
    return [31514000 + 2100 * Math.cos(angle), 4079000 + 1700 * Math.sin(angle)]
  })
  const zones = Array.from({ length: ZONES }, (_, index) => ({
    ...zone,
    id: `632801${String(index + 1).padStart(8, '0')}`,
    name: index === 7 ? LONG_NAME : `柴达木防风固沙生态保护红线第 ${index + 1} 号图斑`,
    overlapSquareMetres: 1234567.8949 + index,
  }))
  return {
    ...input,
    project: { ...input.project, name: LONG_NAME },
    result: { ...input.result, layers: [{ ...layer, zones }, ...others] },
    points: { system, polygons: [[[...ring, ring[0] ?? [0, 0]]]], convertedFrom: null },
    conclusion: { text: PARAGRAPH.repeat(12), name: '张三', date: '2026-11-21' },
    disputes: [
      {
        layer: layer.title[language],
        zone: LONG_NAME,
        outcome: 'occupied',
        overlapSquareMetres: 12.4,
        reason: PARAGRAPH.repeat(80),
        name: '李四',
        date: '2026-11-21',
      },
    ],
  }
}
