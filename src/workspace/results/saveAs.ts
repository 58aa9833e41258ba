import { claimsAreas } from '../../check/approximate'
import type { LayerFinding, Project } from '../../check/types'
import type { Dataset, WriteFeature, WriteFormat, WrittenFile } from '../../formats/write/write'
import { converterOf } from '../../geo/convert'
import { gaussKruegerCode, gaussKruegerZone, systemByCode, type CoordinateSystem } from '../../geo/system'
import { hectares } from '../../geo/units'
import type { Language, LonLatPolygons } from '../../geo/types'
import type { CheckState, OpenProject } from '../state'

/** What is saved: the project itself, or what it occupies and touches. */
export type SaveSubject = 'project' | 'overlaps'

export interface SaveWish {
  subject: SaveSubject
  format: WriteFormat
  system: CoordinateSystem
  encoding: 'gbk' | 'utf-8'
}

/**
 * Systems that a project can be saved in, its own first. Without transformation parameters there is no way from its
 * own system to another, and GCJ-02 or BD-09 are never written.
 */
export function saveSystems(project: Project): CoordinateSystem[] {
  const own = ownSystem(project)
  if (own && !claimsAreas(project) && !own.webMap) return [own]
  const longitude = (project.bbox[0] + project.bbox[2]) / 2
  const three = gaussKruegerZone(longitude)
  const six = Math.floor(longitude / 6) + 1
  const codes = [
    4490,
    three.code,
    three.zone === null ? null : gaussKruegerCode('CGCS2000', 3, three.zone, false),
    gaussKruegerCode('CGCS2000', 6, six, true),
    4326,
  ]
  const systems = codes.flatMap((code) => (code === null ? [] : (systemByCode(code) ?? [])))
  return own && !own.webMap ? [own, ...systems.filter(({ code }) => code !== own.code)] : systems
}

/** The system of the file; null for what was drawn or is left after an avoidance. */
function ownSystem({ boundary, source }: Project): CoordinateSystem | null {
  if (boundary) return boundary.convertedFrom ?? boundary.system
  const code = /^EPSG:(\d+)$/.exec(source.crs)?.[1]
  return code === undefined ? null : systemByCode(Number(code))
}

/** Boundary points need areas, which are not stated of approximate positions. */
export function saveFormats<T extends WriteFormat>(project: Project, formats: readonly T[]): T[] {
  return formats.filter((format) => format !== 'boundary-points' || claimsAreas(project))
}

/** Whether anything is hit that could be saved. */
export function hasOverlaps(check: CheckState | undefined): boolean {
  return hitsOf(check).length > 0
}

function hitsOf(check: CheckState | undefined): LayerFinding[] {
  if (check?.kind !== 'done') return []
  return check.result.layers.filter(({ zones }) => zones.some(({ overlap }) => overlap.length > 0))
}

/** The file. The writers come with the first one. */
export async function savedFile(
  { project }: OpenProject,
  check: CheckState | undefined,
  wish: SaveWish,
  language: Language,
): Promise<WrittenFile> {
  const { writeDataset } = await import('../../formats/write/write')
  const parts = [
    project.name,
    wish.subject === 'overlaps' ? WORDS[language].overlaps : '',
    project.demo && !project.name.includes(WORDS[language].demo) ? WORDS[language].demo : '',
  ]
  const dataset: Dataset = {
    name: parts.filter(Boolean).join('_').slice(0, 80),
    system: wish.system,
    features:
      wish.subject === 'project' ? [projectFeature(project)] : overlapFeatures(project, hitsOf(check)),
  }
  return writeDataset(wish.format, dataset, { encoding: wish.encoding })
}

const WORDS = {
  zh: { overlaps: '重叠图斑', demo: '演示' },
  en: { overlaps: 'overlaps', demo: 'demo' },
} as const

const OUTCOMES = { occupied: '占用', touching: '相接', failed: '失败' } as const
const STATUS = { statutory: '法定', schematic: '示意', demo: '演示', user: '自定' } as const

function projectFeature(project: Project): WriteFeature {
  return {
    polygons: fileVertices(project) ?? project.polygons,
    properties: {
      项目名称: project.name,
      ...(claimsAreas(project) ? { 面积公顷: rounded(hectares(project.areaSquareMetres)) } : {}),
      ...(project.demo ? { 数据状态: STATUS.demo } : {}),
    },
  }
}

function overlapFeatures(project: Project, layers: LayerFinding[]): WriteFeature[] {
  return layers.flatMap((layer) =>
    layer.zones
      .filter(({ overlap }) => overlap.length > 0)
      .map((zone) => ({
        polygons: zone.overlap,
        properties: {
          项目名称: project.name,
          图层: layer.title.zh,
          图斑: zone.name,
          类别: zone.class ?? '',
          结果: OUTCOMES[zone.outcome],
          ...(claimsAreas(project, layer)
            ? {
                重叠公顷: rounded(hectares(zone.overlapSquareMetres)),
                占项目比: rounded(zone.percentOfProject),
              }
            : {}),
          数据状态: STATUS[layer.status],
        },
      })),
  )
}

/** Attributes hold a square centimetre; more digits are noise. */
function rounded(value: number): number {
  return Number(value.toFixed(8))
}

const REPAIRS = new Set([
  'self-intersection-repaired',
  'overlapping-parts-united',
  'duplicate-parts-dropped',
  'hole-outside-dropped',
  'hole-edge-shared',
])

/**
 * The vertices that the file has, in degrees: the checked ground has more of them, so that straight edges stay straight.
 * Null where the ground was repaired, or there is no file.
 */
function fileVertices({ boundary, warnings }: Project): LonLatPolygons | null {
  if (!boundary || warnings.some(({ code }) => REPAIRS.has(code))) return null
  const { inverse } = converterOf(boundary.system)
  return boundary.polygons.map((rings) => rings.map((ring) => ring.map(inverse)))
}
