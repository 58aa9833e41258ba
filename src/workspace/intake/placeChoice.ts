import {
  gaussKruegerCode,
  geographicCode,
  systemByCode,
  type CoordinateSystem,
  type Datum,
} from '../../geo/system'
import type { PendingItem } from '../state'

/** The datums that Chinese surveys are on, the one in force first. */
export const DATUMS_OFFERED = ['CGCS2000', 'Xian80', 'Beijing54'] as const satisfies readonly Datum[]

/** The same kind of numbers on another datum; null where the register has no such zone. */
export function onDatum(system: CoordinateSystem, datum: Datum): CoordinateSystem | null {
  if (system.webMap) return null
  const { zoneWidth, zone, hasZonePrefix } = system
  if (system.kind === 'geographic') return systemByCode(geographicCode(datum))
  if (zoneWidth === null || zone === null) return null
  const code = gaussKruegerCode(datum, zoneWidth, zone, hasZonePrefix)
  return code === null ? null : systemByCode(code)
}

/** A place among candidates, on a datum. */
export type PlaceSoFar = Pick<PendingItem, 'candidates' | 'chosen' | 'datum' | 'isDatumStated'>

/** The system that the person has chosen so far: the place, on the datum; null while there is none. */
export function systemOfChoice(pending: PlaceSoFar): CoordinateSystem | null {
  const candidate = pending.candidates.find(({ system }) => system.code === pending.chosen)
  if (!candidate) return null
  const { system } = candidate
  if (pending.isDatumStated || system.webMap || pending.datum === 'CGCS2000') return system
  return onDatum(system, pending.datum)
}

/** Of a project that is open: the candidate that it lies in, and the datum that was chosen for it. */
export function placeNow(code: number | null): { code: number | null; datum: Datum } {
  const system = code === null ? null : systemByCode(code)
  if (!system?.approximate || system.webMap) return { code, datum: 'CGCS2000' }
  return { code: onDatum(system, 'CGCS2000')?.code ?? null, datum: system.datum }
}
