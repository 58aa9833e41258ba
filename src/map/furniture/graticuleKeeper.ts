import type { FeatureCollection } from 'geojson'
import type { Box } from '../../geo/types'
import { graticule, stepOfBox } from '../graticule'

/** Keeps the graticule's lines until the view needs others: another step, or ground beyond the last lines. */
export class GraticuleKeeper {
  private step = 0
  private reach: Box = [0, 0, 0, 0]
  private data: FeatureCollection = { type: 'FeatureCollection', features: [] }

  /** The lines for a view, and whether they differ from the last ones. */
  update(box: Box): { data: FeatureCollection; isNew: boolean } {
    const [west, south, east, north] = box
    const step = stepOfBox(box)
    const isInside =
      west >= this.reach[0] && south >= this.reach[1] && east <= this.reach[2] && north <= this.reach[3]
    if (step === this.step && isInside) return { data: this.data, isNew: false }
    const [width, height] = [east - west, north - south]
    this.step = step
    this.reach = [west - width, south - height, east + width, north + height]
    this.data = graticule(box, step)
    return { data: this.data, isNew: true }
  }
}
