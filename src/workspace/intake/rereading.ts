import { sourceLayers, type LayerFacts } from './sourceLayers'
import { decideCrs } from '../../geo/decide'
import type { InputFile, SourceFeature, SourceFeatures } from '../../geo/features'
import { note } from '../../geo/note'
import { encodingPreview, type EncodingPreview } from '../../formats/encoding/preview'
import { readEach } from '../../formats/read'
import type { IntakeItem } from '../desk/intake'

/** How a dataset is read where a person knows better than the file. */
export interface Reading {
  encoding?: string
  /** Names of the layers inside the file that count. */
  layers?: string[]
  /** The two coordinates of each point stand in the other order. */
  swapped?: boolean
}

interface Known {
  original: IntakeItem
  files: InputFile[]
  /** Which of the datasets of the same file it is. */
  place: number
  reading: Reading
}

/** Datasets as they were read first, so that they can be read anew. Lives in the worker. */
export class Rereadings {
  private readonly known = new Map<string, Known>()

  remember(files: InputFile[], items: readonly IntakeItem[]): void {
    items.forEach((original, index) => {
      const place = items.slice(0, index).filter(({ source }) => source.file === original.source.file).length
      this.known.set(original.id, { original, files, place, reading: {} })
    })
  }

  readingOf(itemId: string): Reading {
    return this.known.get(itemId)?.reading ?? {}
  }

  /** Layers of the dataset as it stands in the file, whichever of them count now. */
  layersOf(item: IntakeItem): LayerFacts[] {
    return sourceLayers(this.known.get(item.id)?.original.source ?? item.source)
  }

  async previews(itemId: string): Promise<EncodingPreview[]> {
    const known = this.known.get(itemId)
    return known ? encodingPreview(filesFor(known), (read) => same(read, known)) : []
  }

  /** The dataset read with the change besides what was said of it before; null where it is not known. */
  async reread(itemId: string, change: Reading): Promise<IntakeItem | null> {
    const known = this.known.get(itemId)
    if (!known) return null
    const { original } = known
    const reading = { ...known.reading, ...change }
    const encoded = await this.encoded(known, reading.encoding)
    const chosen = reading.layers ? withLayers(encoded, reading.layers) : encoded
    const source = reading.swapped ? withSwapped(chosen) : chosen
    const id = `${original.id}?${JSON.stringify(reading)}`
    this.known.set(id, { ...known, reading })
    return { ...original, id, source, decision: decideCrs(source) }
  }

  private async encoded(known: Known, encoding: string | undefined): Promise<SourceFeatures> {
    if (encoding === undefined) return known.original.source
    const { read } = await readEach(filesFor(known), { encoding })
    return same(read, known) ?? known.original.source
  }
}

/** Of many files that were dropped together only those that this dataset is made of. */
function filesFor({ original, files }: Known): InputFile[] {
  const { file } = original.source
  const stem = (name: string) => (name.split('/').pop() ?? name).replace(/\.[^.]*$/, '').toLowerCase()
  const own = files.filter(({ name }) => name === file || stem(name) === stem(file))
  return own.length > 0 ? own : files
}

/** Names of layers may read otherwise in another encoding, so it is their place that tells them apart. */
function same(read: SourceFeatures[], { original, place }: Known): SourceFeatures | undefined {
  return read.filter(({ file }) => file === original.source.file)[place]
}

function withLayers(source: SourceFeatures, layers: string[]): SourceFeatures {
  const isIn = ({ properties }: SourceFeature) => layers.includes(String(properties['layer'] ?? ''))
  const others = sourceLayers(source)
    .map(({ name }) => name)
    .filter((name) => !layers.includes(name))
  return {
    ...source,
    layer: layers.join('、'),
    features: source.features.filter(isIn),
    notes:
      others.length === 0
        ? source.notes
        : [
            ...source.notes,
            note(
              'layers-left-out',
              `只用了图层 ${layers.join('、')};由使用者略去:${others.join('、')}`,
              `Only layers ${layers.join(', ')} count; left out by the person: ${others.join(', ')}`,
            ),
          ],
  }
}

function withSwapped(source: SourceFeatures): SourceFeatures {
  return {
    ...source,
    features: source.features.map((feature) => ({ ...feature, geometry: exchanged(feature.geometry) })),
    notes: [
      ...source.notes,
      note(
        'axes-swapped-corrected',
        '两个坐标的先后次序由使用者对调',
        'The order of the two coordinates was exchanged by the person',
      ),
    ],
  }
}

type Geometry = SourceFeature['geometry']

function exchanged(geometry: Geometry): Geometry {
  if (geometry.type === 'GeometryCollection')
    return { ...geometry, geometries: geometry.geometries.map(exchanged) }
  return { ...geometry, coordinates: exchangedPositions(geometry.coordinates) } as Geometry
}

function exchangedPositions(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  if (typeof value[0] !== 'number') return value.map(exchangedPositions)
  const [x, y, ...rest] = value as number[]
  return [y, x, ...rest]
}
