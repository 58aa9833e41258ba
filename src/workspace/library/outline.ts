import { toLonLat } from '../../geo/convert'
import { polygonsOf } from '../../geo/repair'
import type { LonLatPolygons, Ring } from '../../geo/types'
import type { IntakeItem } from '../desk/intake'
import { systemWished } from '../intake/systemChoice'
import { countPositions } from './positions'

/** A map of a few hundred pixels shows no more points than this. */
const SHOWN_POINTS = 20_000

/** Fewer corners than this and a ring would lose its shape. */
const FEWEST = 8

/**
 * The shells of a dataset in degrees, every so many points of them, to be looked at only: nothing is measured by it.
 * Throws an InputError where the system is in doubt or not known.
 */
export function outlineOfItem(item: IntakeItem, code: number | null): LonLatPolygons {
  const { system } = systemWished(item, { code, parameters: null })
  const { features } = item.source
  const points = features.reduce((sum, { geometry }) => sum + countPositions(geometry), 0)
  const step = Math.max(1, Math.ceil(points / SHOWN_POINTS))
  const shells = features.flatMap(({ geometry }) =>
    polygonsOf(geometry).flatMap(([shell]) => (shell ? [[thinned(shell, step)]] : [])),
  )
  return toLonLat(shells, system)
}

function thinned(ring: Ring, step: number): Ring {
  const stride = Math.min(step, Math.max(1, Math.floor(ring.length / FEWEST)))
  return stride === 1 ? ring : ring.filter((_, place) => place % stride === 0 || place === ring.length - 1)
}
