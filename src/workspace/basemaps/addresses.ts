import type { SceneBasemap } from '../../map/types'
import type { Basemap } from './config'

/** 天地图 answers under t0 to t7; browsers ask more at once of several names. */
const TIANDITU_NAMES = ['0', '1', '2', '3', '4', '5', '6', '7']

/** The names that go with each picture of 天地图: cva, cia, cta; `_w` is Web Mercator on CGCS2000. */
const TIANDITU_LABELS = { vec: 'cva', img: 'cia', ter: 'cta' } as const

/** What the map draws: layers from the bottom, each with the addresses of its tiles. */
export function tilesOf(basemap: Basemap, page: string): SceneBasemap['layers'] {
  switch (basemap.kind) {
    case 'tianditu':
      return [basemap.style, TIANDITU_LABELS[basemap.style]].map((layer) => ({
        tiles: TIANDITU_NAMES.filter((_, index) => index === 0 || basemap.host.includes('{s}')).map((name) =>
          query(basemap.host.replace('{s}', name) + `/${layer}_w/wmts`, page, {
            SERVICE: 'WMTS',
            REQUEST: 'GetTile',
            VERSION: '1.0.0',
            LAYER: layer,
            STYLE: 'default',
            TILEMATRIXSET: 'w',
            FORMAT: 'tiles',
            TILEMATRIX: '{z}',
            TILEROW: '{y}',
            TILECOL: '{x}',
            tk: basemap.key,
          }),
        ),
        tileSize: 256,
        scheme: 'xyz',
      }))
    case 'xyz': {
      const names = basemap.subdomains.length > 0 ? basemap.subdomains : ['']
      const tiles = names.map((name) => absolute(basemap.url.replace('{s}', name), page))
      return [{ tiles, tileSize: basemap.tileSize, scheme: basemap.tms ? 'tms' : 'xyz' }]
    }
    case 'wmts': {
      const address = query(basemap.url, page, {
        SERVICE: 'WMTS',
        REQUEST: 'GetTile',
        VERSION: '1.0.0',
        LAYER: basemap.layer,
        STYLE: basemap.style,
        TILEMATRIXSET: basemap.matrixSet,
        FORMAT: basemap.format,
        TILEMATRIX: '{z}',
        TILEROW: '{y}',
        TILECOL: '{x}',
      })
      return [{ tiles: [address], tileSize: basemap.tileSize, scheme: 'xyz' }]
    }
    case 'wms': {
      const isNew = basemap.version === '1.3.0'
      const address = query(basemap.url, page, {
        SERVICE: 'WMS',
        REQUEST: 'GetMap',
        VERSION: basemap.version,
        LAYERS: basemap.layers,
        STYLES: '',
        [isNew ? 'CRS' : 'SRS']: 'EPSG:3857',
        BBOX: '{bbox-epsg-3857}',
        WIDTH: String(basemap.tileSize),
        HEIGHT: String(basemap.tileSize),
        FORMAT: basemap.format,
        TRANSPARENT: 'TRUE',
      })
      return [{ tiles: [address], tileSize: basemap.tileSize, scheme: 'xyz' }]
    }
  }
}

/** Hosts (name and port) that a base map is fetched from, our own left out, each once. */
export function hostsOf(basemap: Basemap, page: string): string[] {
  const own = new URL(page).host
  const hosts = tilesOf(basemap, page).flatMap(({ tiles }) => tiles.map((address) => new URL(address).host))
  return [...new Set(hosts)].filter((host) => host !== own)
}

/** The address with its braces kept: they are filled in for each tile. */
function absolute(address: string, page: string): string {
  return braced(new URL(address, page).href)
}

function query(address: string, page: string, parameters: Record<string, string>): string {
  const url = new URL(address, page)
  for (const [key, value] of Object.entries(parameters)) url.searchParams.set(key, value)
  return braced(url.href)
}

function braced(href: string): string {
  return href.replace(/%7B/gi, '{').replace(/%7D/gi, '}')
}
