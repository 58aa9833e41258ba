import { read, utils } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildLayer } from '../../check/layer'
import { checkCsv } from '../../check/output/csv'
import { buildProject } from '../../check/project'
import { checkProject, prepareLayer } from '../../check/run'
import type { CheckResult, Project } from '../../check/types'
import { readEach } from '../../formats/read'
import { areaSquareMetres } from '../../geo/area'
import { decideCrs } from '../../geo/decide'
import { hectares, mu, roundHalfEven } from '../../geo/units'
import type { LonLatPolygons } from '../../geo/types'
import { buildReport, tablesOf } from '../document/build'
import { sampleReport } from '../document/sample.fixture'
import { writeDocx } from '../docx/write'
import { faceMeasure, openFaces } from '../pdf/font/faces'
import { layoutPages } from '../pdf/layout'
import { textsOf } from '../sheet/bounds.fixture'
import { reportJson } from './json'
import { overlapPieces } from './pieces'
import { piecesShapefile } from './shapefile'
import { writeXlsx } from './xlsx'

/** A real check of files that GDAL wrote, so that every output has something to agree on. */
const FIXTURES = new URL('../../../tests/fixtures/gdal/', import.meta.url)
const FONTS = new URL('../../../public/fonts/', import.meta.url)
const bytesAt = (name: string, folder: URL) => new Uint8Array(readFileSync(new URL(name, folder)))

async function opened(name: string, bytes = bytesAt(name, FIXTURES)) {
  const { read: sources } = await readEach([{ name, bytes }])
  const [source] = sources
  const decision = source ? decideCrs(source) : null
  if (!source || decision?.kind !== 'known') throw new Error(name)
  return { source, decision }
}

let project: Project
let result: CheckResult

beforeAll(async () => {
  const { source, decision } = await opened('project.zip')
  project = buildProject(source, decision.system, decision.how, { id: 'p', sha256: null })
  const redLine = await opened('redline.zip')
  const layer = buildLayer(redLine.source, redLine.decision.system, {
    id: 'erl',
    role: 'ecological-red-line',
    status: 'statutory',
  })
  result = checkProject(project, [prepareLayer(layer)])
})

const printed = (squareMetres: number) => [
  roundHalfEven(hectares(squareMetres), 4),
  roundHalfEven(mu(squareMetres), 2),
  roundHalfEven(squareMetres, 2),
]

const input = () => ({ ...sampleReport('zh'), project, result, points: project.boundary ?? null })

describe('one check in every output', () => {
  it('has hits to compare', () => {
    expect(result.layers[0]?.outcome).toBe('occupied')
    expect(result.layers[0]?.zones.length).toBeGreaterThan(1)
  })

  it('prints the same areas in tables, DOCX, PDF and CSV', async () => {
    const report = buildReport(input())
    const cells = new Set(tablesOf(report).flatMap((table) => table.rows.flat().map(({ text }) => text)))
    const docx = unzipSync(new Uint8Array(await (await writeDocx(report, new Map())).arrayBuffer()))
    const inDocx = strFromU8(docx['word/document.xml'] ?? new Uint8Array())
    const faces = openFaces(bytesAt('NotoSerifSC-Regular.ttf', FONTS), bytesAt('NotoSansSC-Bold.ttf', FONTS))
    const pages = layoutPages(report, new Map(), faceMeasure(faces))
    const inPdf = new Set(textsOf(pages.flatMap(({ commands }) => commands)).map(({ text }) => text))
    const inCsv = checkCsv([{ project, result }], 'zh')
    for (const layer of result.layers)
      for (const area of [layer, ...layer.zones].map(({ overlapSquareMetres }) => overlapSquareMetres))
        for (const text of printed(area)) {
          expect(cells).toContain(text)
          expect(inDocx).toContain(`>${text}<`)
          expect(inPdf).toContain(text)
          expect(inCsv).toContain(text)
        }
  })

  it('keeps the same unrounded areas in XLSX, JSON, GeoJSON and shapefile', async () => {
    const zones = result.layers.flatMap((layer) => layer.zones)
    const book = read(writeXlsx(buildReport(input())), { type: 'array' })
    const numbers = book.SheetNames.flatMap((name) =>
      utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1, raw: true }).flat(),
    )
    const json = reportJson(input()).projects[0]
    const pieces = overlapPieces(project, result)
    const { source } = await opened('pieces.zip', piecesShapefile(project, result).bytes)
    expect(json?.areaSquareMetres).toBe(project.areaSquareMetres)
    expect(json?.layers.map((layer) => layer.overlapSquareMetres)).toEqual(
      result.layers.map((layer) => layer.overlapSquareMetres),
    )
    const inJson = json?.layers.flatMap((layer) => layer.zones.map((zone) => zone.overlapSquareMetres))
    expect(inJson).toEqual(zones.map((zone) => zone.overlapSquareMetres))
    expect(pieces.features.map(({ properties }) => properties?.['overlapSquareMetres'] as number)).toEqual(
      inJson,
    )
    expect(source.features).toHaveLength(pieces.features.length)
    zones.forEach((zone, index) => {
      expect(numbers).toContain(zone.overlapSquareMetres)
      expect(source.features[index]?.properties['BSM']).toBe(zone.id)
      expect(Number(source.features[index]?.properties['ZYMJ'])).toBeCloseTo(zone.overlapSquareMetres, 2)
    })
  })

  it('draws pieces whose ground is what the tables say', async () => {
    const { source } = await opened('pieces.zip', piecesShapefile(project, result).bytes)
    const zones = result.layers.flatMap((layer) => layer.zones)
    overlapPieces(project, result).features.forEach(({ geometry }, index) => {
      const stated = zones[index]?.overlapSquareMetres ?? 0
      expect(areaSquareMetres(geometry.coordinates as LonLatPolygons)).toBeCloseTo(stated, 1)
      const shape = source.features[index]?.geometry
      const polygons =
        shape?.type === 'Polygon'
          ? [shape.coordinates]
          : shape?.type === 'MultiPolygon'
            ? shape.coordinates
            : []
      expect(areaSquareMetres(polygons as LonLatPolygons)).toBeCloseTo(stated, 1)
    })
  })

  it('leaves the machine as it was whatever a person says', () => {
    const said = {
      ...input(),
      conclusion: { text: '同意', name: '张三', date: '2026-11-21' },
      disputes: [
        {
          layer: '红线',
          zone: '甲',
          outcome: 'occupied' as const,
          overlapSquareMetres: 1,
          reason: '边界有误',
          name: '李四',
          date: '2026-11-21',
        },
      ],
    }
    const [plain, disputed] = [buildReport(input()), buildReport(said)].map((report) =>
      tablesOf(report).filter(({ id }) => id !== 'disputes'),
    )
    expect(disputed).toEqual(plain)
    expect(tablesOf(buildReport(said)).find(({ id }) => id === 'disputes')?.rows).toHaveLength(1)
    expect(reportJson(said).projects[0]?.verdict).toEqual(reportJson(input()).projects[0]?.verdict)
  })
})
