import { areas } from './en/areas'
import { basemaps } from './en/basemaps'
import { batch } from './en/batch'
import { check } from './en/check'
import { compare } from './en/compare'
import { explore, identify } from './en/explore'
import { intake, outcome, role, status } from './en/intake'
import { indicators } from './en/indicators'
import { layers } from './en/layers'
import { library } from './en/library'
import { measure } from './en/measure'
import { reading } from './en/reading'
import { related } from './en/related'
import { report } from './en/report'
import { sheet } from './en/sheet'
import { session } from './en/session'
import { help, search, shell, stage } from './en/shell'
import { table } from './en/table'
import { trust } from './en/trust'
import type { SameKeys } from './types'
import type { zh } from './zh'

export const en: SameKeys<typeof zh> = {
  shell,
  search,
  stage,
  help,
  explore,
  identify,
  intake,
  reading,
  role,
  status,
  outcome,
  check,
  compare,
  areas,
  basemaps,
  batch,
  indicators,
  layers,
  library,
  measure,
  sheet,
  related,
  report,
  table,
  session,
  trust,
}
