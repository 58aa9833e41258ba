import { parseCatalogue, type Catalogue, type CatalogueLayer } from '../../layers/catalogue'

/** A small catalogue for unit tests: two patterns, a control group, a base group. */
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
