import type { FeatureCollection } from 'geojson'
import { parseCatalogue, type Catalogue, type CatalogueLayer } from '../../layers/catalogue'
import { InputError, note } from '../geo/note'
import { NotServed, reasonOf } from './reason'

/** A data pack that was opened: its catalogue and the address that the catalogue's paths start from. */
export interface Pack {
  catalogue: Catalogue
  base: string
}

const PACK_NAME = /^[a-z0-9-]{1,64}$/

/**
 * Address of the catalogue, relative to the page: the shipped pack, or `geodata/packs/NAME/catalogue.json` for `?pack=NAME`.
 * A name with anything but a-z, 0-9 and hyphens is ignored, so that a link cannot point outside.
 */
export function catalogueAddress(search: string): string {
  const name = new URLSearchParams(search).get('pack')
  return name && PACK_NAME.test(name) ? `geodata/packs/${name}/catalogue.json` : 'geodata/catalogue.json'
}

/** Reads and narrows a catalogue. Throws an InputError that names the address and the wrong place. */
export async function openPack(address: string, page: string): Promise<Pack> {
  const url = new URL(address, page)
  try {
    const catalogue = parseCatalogue(await readJson(url))
    return { catalogue, base: new URL('.', url).href }
  } catch (error) {
    const reason = reasonOf(error)
    throw new InputError(
      note(
        'pack-unreadable',
        `数据包目录 ${address} 读不出来:${reason.zh}。请检查该文件,或去掉网址里的 pack 参数后重新打开。`,
        `The data pack's catalogue ${address} cannot be read: ${reason.en}. Check the file, or open the page without the pack parameter.`,
      ),
      address,
    )
  }
}

/** Reads one layer of the pack. Throws an InputError that names the layer's file. */
export async function readLayerData(pack: Pack, layer: CatalogueLayer): Promise<FeatureCollection> {
  return readCollection(pack, layer.data)
}

/** Reads a GeoJSON file of the pack by its path in the catalogue. */
export async function readCollection(pack: Pack, path: string): Promise<FeatureCollection> {
  try {
    const value = await readJson(new URL(path, pack.base))
    if (isCollection(value)) return value
    throw new SyntaxError('not a feature collection')
  } catch (error) {
    const reason = reasonOf(error)
    throw new InputError(
      note(
        'layer-unreadable',
        `图层文件 ${path} 读不出来:${reason.zh}。请放回该文件或检查网络,再点“重试”。`,
        `The layer file ${path} cannot be read: ${reason.en}. Put the file back or check the network, then try again.`,
      ),
      path,
    )
  }
}

/** Reads a file of the pack as text. Throws an InputError that names it. */
export async function readText(pack: Pack, path: string): Promise<string> {
  const response = await fetch(new URL(path, pack.base))
  if (response.ok) return response.text()
  throw new InputError(
    note(
      'file-missing',
      `数据包里没有文件 ${path}(HTTP ${response.status})。请把该文件放回数据包。`,
      `The data pack has no file ${path} (HTTP ${response.status}). Put it back into the pack.`,
    ),
    path,
  )
}

async function readJson(url: URL): Promise<unknown> {
  const response = await fetch(url)
  if (!response.ok) throw new NotServed(response.status)
  return (await response.json()) as unknown
}

function isCollection(value: unknown): value is FeatureCollection {
  return typeof value === 'object' && value !== null && 'features' in value && Array.isArray(value.features)
}
