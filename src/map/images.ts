/** Pixels of the images that a plan names: hatch tiles, status chips, marks of places. */
import type { Map as MapLibreMap } from 'maplibre-gl'
import { chipStyle, drawChip, measureChip } from '../../layers/chip'
import { drawPoint } from '../../layers/swatch'
import { tilePixels } from '../../layers/tile'
import type { PlannedImage } from './style/plan'

function canvasContext(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('canvas: no 2D context')
  return context
}

/** Draws with CSS px on a canvas of the given CSS size and returns its pixels. */
function drawn(
  width: number,
  height: number,
  ratio: number,
  draw: (context: CanvasRenderingContext2D) => void,
): ImageData {
  const context = canvasContext(Math.ceil(width * ratio), Math.ceil(height * ratio))
  context.scale(ratio, ratio)
  draw(context)
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height)
}

/** Adds one planned image to a map, at `pixelRatio` device pixels per CSS px. */
export function addImage(map: MapLibreMap, name: string, image: PlannedImage, pixelRatio: number): void {
  if (map.hasImage(name)) return
  switch (image.kind) {
    case 'hatch': {
      // Finer than a coarse screen: between two quarter zooms tiles are resampled, and lines must keep their weight.
      const tile = tilePixels(image.hatch, Math.max(2, pixelRatio), image.ink)
      const { width, height, data } = tile
      // Shown smaller by the fraction of the zoom by which maplibre will stretch it.
      map.addImage(name, { width, height, data }, { pixelRatio: tile.pixelRatio * 2 ** image.zoomFraction })
      return
    }
    case 'chip': {
      const style = chipStyle(image.status, image.language)
      const { width, height } = measureChip(canvasContext(1, 1), style)
      const pixels = drawn(width, height, pixelRatio, (context) => drawChip(context, style, 0, height / 2))
      map.addImage(name, pixels, { pixelRatio })
      return
    }
    case 'blank': {
      const { width, height } = image
      map.addImage(name, { width, height, data: new Uint8ClampedArray(width * height * 4) })
      return
    }
    case 'glyph': {
      const size = image.radius * 2 + 4
      const pixels = drawn(size, size, pixelRatio, (context) => {
        const { glyph, colour, radius } = image
        drawPoint(
          context,
          {
            form: 'point',
            key: 'glyph',
            title: { zh: '', en: '' },
            code: null,
            slot: 'townLabels',
            glyph,
            colour,
            radius,
            label: null,
          },
          size / 2,
          size / 2,
        )
      })
      map.addImage(name, pixels, { pixelRatio })
      return
    }
    default:
      image satisfies never
  }
}
