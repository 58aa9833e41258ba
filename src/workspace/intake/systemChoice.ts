import type { Project } from '../../check/types'
import { decideCrs } from '../../geo/decide'
import { InputError, note, type Note } from '../../geo/note'
import type { SevenParameters } from '../../geo/sevenParameters'
import { systemByCode, systemLabel, type CoordinateSystem } from '../../geo/system'
import type { Localized } from '../../geo/types'
import { projectsInSystem, systemOf, type IntakeItem } from '../desk/intake'
import type { ProjectWishes } from '../desk/port'

/** What a person says of the system of a dataset. */
export interface SystemChoice {
  /** EPSG code, or that of a web map; null: what the file says. */
  code: number | null
  /** From Xi'an 80 or Beijing 54 to CGCS2000; null: none. */
  parameters: SevenParameters | null
}

export interface SystemWished {
  system: CoordinateSystem
  how: Localized
  notes: Note[]
}

/**
 * The system of a dataset as the file tells it or as the person chose it. Xi'an 80, Beijing 54 and the degrees of web
 * maps come out as approximate, unless there are parameters that make them exact.
 * @throws InputError where the system is in doubt, not known, or does not fit the numbers
 */
export function systemWished(item: IntakeItem, { code, parameters }: SystemChoice): SystemWished {
  if (!needsDecision(item, code)) {
    if (code === null) return systemOf(item)
    const system = systemChosen(code)
    const label = `${system.name.zh}(${systemLabel(system)})`
    const labelEn = `${system.name.en} (${systemLabel(system)})`
    return {
      system,
      how: { zh: `由使用者选定:${label}`, en: `chosen by the person: ${labelEn}` },
      notes: [],
    }
  }
  const decision = decideCrs(item.source, {
    code: code ?? undefined,
    parameters: parameters ?? undefined,
    approximate: true,
  })
  if (decision.kind === 'known') return decision
  if (decision.kind === 'refused') throw new InputError(decision.note, item.source.file)
  return systemOf({ ...item, decision })
}

/** True where the way to CGCS2000 is not public: what is given for it decides what the positions are worth. */
function needsDecision({ decision }: IntakeItem, code: number | null): boolean {
  if (code !== null) return systemChosen(code).approximate
  return decision.kind === 'refused' && decision.note.code === 'crs-approximate-only'
}

/** The project of a dataset; null for none. @throws InputError as `systemWished` */
export function projectAsWished(
  item: IntakeItem,
  code: number | null,
  { parameters = null, ...choice }: Omit<ProjectWishes, 'part'>,
): Project | null {
  const { system, how, notes } = systemWished(item, { code, parameters })
  const [project] = projectsInSystem(item, system, how, { ...choice, notes })
  if (!project || !system.parameters) return project ?? null
  return { ...project, source: { ...project.source, crsParameters: system.parameters } }
}

function systemChosen(code: number): CoordinateSystem {
  const system = systemByCode(code)
  if (system) return system
  throw new InputError(
    note(
      'system-unknown',
      `不认识坐标系 EPSG:${code}:请另选一个`,
      `The coordinate system EPSG:${code} is not known: choose another`,
    ),
  )
}
