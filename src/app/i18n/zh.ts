import { areas } from './zh/areas'
import { basemaps } from './zh/basemaps'
import { batch } from './zh/batch'
import { check } from './zh/check'
import { compare } from './zh/compare'
import { explore, identify } from './zh/explore'
import { intake, outcome, role, status } from './zh/intake'
import { indicators } from './zh/indicators'
import { layers } from './zh/layers'
import { library } from './zh/library'
import { measure } from './zh/measure'
import { reading } from './zh/reading'
import { related } from './zh/related'
import { report } from './zh/report'
import { sheet } from './zh/sheet'
import { session } from './zh/session'
import { help, search, shell, stage } from './zh/shell'
import { table } from './zh/table'
import { trust } from './zh/trust'

/** Chinese, the base: every other language has the same keys. */
export const zh = {
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
