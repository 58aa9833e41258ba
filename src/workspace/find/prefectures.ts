import type { FeatureCollection } from 'geojson'
import type { CatalogueLayer } from '../../../layers/catalogue'
import type { Box } from '../../geo/types'
import { boxOfCollection } from '../intake/boxes'
import { entry, type Entry } from './entries'

/** Full names, by those that the county layer gives. */
const FULL: Readonly<Record<string, string>> = {
  海北州: '海北藏族自治州',
  黄南州: '黄南藏族自治州',
  海南州: '海南藏族自治州',
  果洛州: '果洛藏族自治州',
  玉树州: '玉树藏族自治州',
  海西州: '海西蒙古族藏族自治州',
}

/** Cities and prefectures, which the map has no areas of: each is the counties that name it. */
export function prefectureEntries(layer: CatalogueLayer, counties: FeatureCollection): Entry[] {
  const parts = new Map<string, { en: string; features: FeatureCollection['features'] }>()
  for (const feature of counties.features) {
    const zh: unknown = feature.properties?.['prefecture_zh']
    const en: unknown = feature.properties?.['prefecture_en']
    if (typeof zh !== 'string') continue
    const part = parts.get(zh) ?? { en: typeof en === 'string' ? en : zh, features: [] }
    part.features.push(feature)
    parts.set(zh, part)
  }
  return [...parts].flatMap(([zh, { en, features }]) => {
    const box = boxOfCollection({ type: 'FeatureCollection', features })
    return box ? [prefectureEntry(layer, { zh, en }, box)] : []
  })
}

function prefectureEntry(layer: CatalogueLayer, title: { zh: string; en: string }, box: Box): Entry {
  const [west, south, east, north] = box
  const kind = title.zh.endsWith('州') ? 'Prefecture' : 'City'
  return {
    ...entry(
      {
        key: `prefecture/${title.zh}`,
        kind: 'place',
        title: { zh: title.zh, en: `${title.en} ${kind}` },
        detail: { zh: '市州', en: 'Prefecture or city' },
        // Below its seat of the same name.
        weight: 0.35,
        layerId: layer.id,
        id: '',
        at: [(west + east) / 2, (south + north) / 2],
        errorKilometres: null,
      },
      [title.zh, FULL[title.zh] ?? '', title.zh.replace(/[州市]$/, ''), title.en, `${title.en} ${kind}`],
    ),
    box,
  }
}
