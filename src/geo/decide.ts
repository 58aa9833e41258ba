/**
 * Which coordinate system a file is in: what it states, what its numbers say, and what the person says. Nothing is
 * guessed in silence: an assumption is a note, a doubt is a list of candidates, a contradiction is refused.
 */
import { candidatesWithoutPrefix, webMercatorCandidate, type CrsCandidate } from './candidates'
import type { SourceFeatures } from './features'
import { note, type Note } from './note'
import { agreement, outsideNotes } from './plausible'
import * as say from './sentences'
import type { SevenParameters } from './sevenParameters'
import { survey, type Survey } from './survey'
import {
  CGCS2000,
  gaussKruegerCode,
  systemByCode,
  systemLabel,
  withParameters,
  type CoordinateSystem,
} from './system'
import type { Localized } from './types'
import { systemFromWkt } from './wkt'

export type { CrsCandidate } from './candidates'

export type CrsDecision =
  /** `how` is a half-sentence for the record: how the system was determined. */
  | { kind: 'known'; system: CoordinateSystem; how: Localized; notes: Note[] }
  /** The person has to choose; `reason` says why. The candidates fit the numbers, the likeliest first. */
  | { kind: 'doubt'; reason: Localized; candidates: CrsCandidate[] }
  | { kind: 'refused'; note: Note }

export interface CrsOptions {
  /** EPSG code that the person states; it outranks what the file states. */
  code?: number | undefined
  /** Accept Xi'an 80 and Beijing 54 unconverted: positions for display, no area claim. */
  approximate?: boolean | undefined
  /** From Xi'an 80 or Beijing 54 to CGCS2000: positions and areas count. */
  parameters?: SevenParameters | undefined
}

/**
 * For a system that is given for files that state none: what a file states understandably stands, with a note where
 * the two differ, and a datum that cannot be converted does not become another one by being called so.
 * `forOthers`: the option was meant for other files as well (the project, with this a control layer); where it does not
 * fit and the numbers speak for themselves, they are heard, with a note.
 */
export function decideCrsWithOption(
  source: SourceFeatures,
  code: number,
  { forOthers = false, ...options }: CrsOptions & { forOthers?: boolean } = {},
): CrsDecision {
  const own = decideCrs(source, { ...options, code: undefined })
  const stated = statedSystem(source)
  const chosenOne = () => decideCrs(source, { ...options, code })
  if (own.kind === 'refused' && own.note.code === 'crs-approximate-only') return own
  if (own.kind !== 'known') return chosenOne()
  const option = systemByCode(code)
  if (typeof stated !== 'object') {
    const decision = chosenOne()
    if (!forOthers || !option || decision.kind === 'known') return decision
    return { ...own, notes: [...own.notes, say.optionUnfit(own.system, option)] }
  }
  if (!option || option.code === stated.code) return own
  return { ...own, notes: [...own.notes, say.optionNotUsed(stated, option)] }
}

/** Decides the coordinate system of a file. Never throws. */
export function decideCrs(source: SourceFeatures, options: CrsOptions = {}): CrsDecision {
  const numbers = survey(source)
  const { box } = numbers
  if (!box) return { kind: 'refused', note: say.noCoordinates() }
  if (options.code !== undefined) return chosen(source, numbers, options.code, options)
  const stated = statedSystem(source)
  if (stated === 'none') return assumed(numbers, options)
  if (stated === 'unknown') return { kind: 'refused', note: say.unknownSystem(source) }
  const how = source.crs.kind === 'epsg' ? source.crs.how : undefined
  return accept(numbers, stated, how ?? say.howStated(stated), [], options)
}

function statedSystem({ crs }: SourceFeatures): CoordinateSystem | 'none' | 'unknown' {
  if (crs.kind === 'none') return 'none'
  const system = crs.kind === 'epsg' ? systemByCode(crs.code) : systemFromWkt(crs.text)
  // The offset degrees of web maps have no code in the register: only a person can say that it is them.
  return system && !system.webMap ? system : 'unknown'
}

function chosen(source: SourceFeatures, numbers: Survey, code: number, options: CrsOptions): CrsDecision {
  const system = systemByCode(code)
  if (!system) return { kind: 'refused', note: say.unknownCode(code) }
  const stated = statedSystem(source)
  const differs = typeof stated === 'object' && stated.code !== system.code
  const notes = differs ? [say.overridden(stated, system)] : []
  return accept(numbers, system, say.howChosen(system), notes, options, 'person')
}

/** Takes a system if the numbers agree with it and its datum may be used. */
function accept(
  numbers: Survey,
  system: CoordinateSystem,
  how: Localized,
  notes: Note[],
  options: CrsOptions,
  by: 'file' | 'person' = 'file',
): CrsDecision {
  const disagreement = agreement(numbers, system, by)
  if (disagreement) return { kind: 'refused', note: disagreement }
  const all = [...notes, ...outsideNotes(numbers, system)]
  if (!system.approximate) return { kind: 'known', system, how, notes: all }
  if (system.webMap) return { kind: 'known', system, how, notes: [...all, say.webMap(system)] }
  if (options.parameters)
    return {
      kind: 'known',
      system: withParameters(system, options.parameters),
      how: say.howParameters(how, options.parameters),
      notes: [...all, say.parametersUsed(system, options.parameters)],
    }
  if (!options.approximate) return { kind: 'refused', note: say.datumRefused(system) }
  return { kind: 'known', system, how, notes: [...all, say.approximate(system)] }
}

/** The file states nothing: the numbers must speak. */
function assumed(numbers: Survey, options: CrsOptions): CrsDecision {
  switch (numbers.likeness) {
    case 'degrees':
      return accept(numbers, CGCS2000, say.howDegrees, [say.assumedDegrees()], options)
    case 'zone-prefix':
      return byPrefix(numbers, options)
    case 'no-prefix':
      return {
        kind: 'doubt',
        reason: say.doubtNoPrefix(numbers),
        candidates: candidatesWithoutPrefix(numbers),
      }
    case 'web-mercator':
      return {
        kind: 'doubt',
        reason: say.doubtMercator(numbers),
        candidates: webMercatorCandidate(numbers),
      }
    case 'degrees-swapped':
    case 'zone-prefix-swapped':
    case 'no-prefix-swapped':
      return { kind: 'refused', note: say.swapped(numbers) }
    case 'unknown':
      return { kind: 'refused', note: say.unknownNumbers(numbers) }
  }
}

function byPrefix(numbers: Survey, options: CrsOptions): CrsDecision {
  const [zone, ...others] = numbers.zones
  if (zone === undefined || others.length > 0) {
    return { kind: 'refused', note: say.severalZones(numbers.zones) }
  }
  const code = gaussKruegerCode('CGCS2000', zone < 25 ? 6 : 3, zone, true)
  const system = code === null ? null : systemByCode(code)
  if (!system) return { kind: 'refused', note: say.unknownNumbers(numbers) }
  const assumption = note(
    'crs-assumed',
    `文件未写明坐标系:横坐标以 ${zone} 开头,按${system.name.zh}(${systemLabel(system)})处理,请核对`,
    `The file states no coordinate system: eastings begin with ${zone}, taken as ${system.name.en} (${systemLabel(system)}); please confirm`,
  )
  return accept(numbers, system, say.howPrefix(zone), [assumption], options)
}
