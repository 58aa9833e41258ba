import type { Place } from '../../workspace/state'
import type { IconName } from '../parts/Icon'

/** The places that exist, in the order of the rail and of the keys 1 to 6. */
export const PLACE_LIST: readonly { place: Place; icon: IconName }[] = [
  { place: 'explore', icon: 'map' },
  { place: 'check', icon: 'check' },
  { place: 'batch', icon: 'batch' },
  { place: 'indicators', icon: 'chart' },
  { place: 'data', icon: 'data' },
  { place: 'sheet', icon: 'sheet' },
]
