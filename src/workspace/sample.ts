import { parseCatalogue, type Catalogue, type CatalogueLayer } from '../../layers/catalogue'
import type { LayerFinding, Outcome, Project, ZoneFinding } from '../check/types'

/** Small values for unit tests of this room. */

/** A small catalogue: two patterns, a control group, a base group. */
export function sampleCatalogue(): Catalogue {
  return parseCatalogue({
    schema: 'qingping-catalogue/1',
    pack: {
      id: 'sample',
      title: { zh: '样例', en: 'Sample' },
      version: '1',
      views: [{ id: 'qinghai', title: { zh: '青海', en: 'Qinghai' }, bbox: [89, 31, 103, 39] }],
    },
    groups: [
      { id: 'province', title: { zh: '两屏三区', en: 'Two barriers' }, kind: 'pattern' },
      { id: 'city', title: { zh: '一核两带', en: 'One core' }, kind: 'pattern' },
      { id: 'control', title: { zh: '管控边界', en: 'Control lines' }, kind: 'control' },
      { id: 'base', title: { zh: '底图', en: 'Base map' }, kind: 'base' },
    ],
    layers: [
      layer('barrier', 'province', true),
      layer('core', 'city', false),
      layer('belt', 'city', false),
      { ...layer('erl', 'control', false), role: 'control', controlRole: 'ecological-red-line' },
      { ...layer('lakes', 'base', true), role: 'base', status: 'reference' },
    ],
    coverages: {},
    sources: [],
  })
}

function layer(id: string, group: string, visible: boolean): Omit<CatalogueLayer, 'listed'> {
  return {
    id,
    group,
    title: { zh: id, en: id },
    symbol: id,
    geometry: 'polygon',
    role: 'background',
    status: 'schematic',
    data: `layers/${id}.geojson`,
    featureCount: 1,
    bytes: 1,
    visible,
    source: { zh: '', en: '' },
    sourceIds: [],
    date: '2024',
    licence: 'CC0-1.0',
    accuracy: { metres: null, text: { zh: '', en: '' } },
    drawn: { zh: '', en: '' },
  }
}

export function sampleFinding(id: string, outcome: Outcome, more: Partial<LayerFinding> = {}): LayerFinding {
  return {
    id,
    title: { zh: id, en: id },
    status: 'user',
    role: 'other',
    version: null,
    source: null,
    accuracyMetres: null,
    outcome,
    overlapSquareMetres: 0,
    percentOfProject: 0,
    coveredPercent: 100,
    nearest: null,
    contact: null,
    secondAreaSquareMetres: null,
    warnings: [],
    zones: [],
    ...more,
  }
}

const SQUARE: Project['polygons'] = [
  [
    [
      [94, 36],
      [94.1, 36],
      [94.1, 36.1],
      [94, 36],
    ],
  ],
]

export function sampleZoneFinding(more: Partial<ZoneFinding> = {}): ZoneFinding {
  return {
    id: '1',
    name: '0317',
    class: null,
    outcome: 'occupied',
    reason: null,
    overlapSquareMetres: 1,
    percentOfProject: 1,
    percentOfZone: 1,
    pieces: 1,
    meanWidthMetres: 10,
    overlap: SQUARE,
    ...more,
  }
}

export function sampleProject(id = 'project-1'): Project {
  return {
    id,
    name: '样例',
    source: {
      file: '样例.zip',
      sha256: null,
      format: 'shapefile',
      crs: 'EPSG:4490',
      crsHow: { zh: '', en: '' },
      encoding: null,
    },
    polygons: SQUARE,
    areaSquareMetres: 10_000,
    planeAreaSquareMetres: 10_000,
    declaredAreaHectares: null,
    bbox: [94, 36, 94.1, 36.1],
    parts: 1,
    vertices: 4,
    demo: false,
    warnings: [],
  }
}
