import type { Note } from '../../geo/note'
import type { Basemap } from './config'

/** Base maps of other hosts, as the deployer names them and the person uses them. */
export interface BasemapState {
  choices: Basemap[]
  /** Address of the page: addresses in the settings start from it. */
  page: string
  /** What is wrong with the settings; null where nothing is. */
  problem: Note | null
  /** Id of the one that is shown; null for the built-in one. */
  chosen: string | null
  /** Id of the one that the person is asked about. */
  asking: string | null
  /** Hosts that the person agreed to. */
  agreed: string[]
  /** Hosts whose tiles did not come, while this page is open. */
  silent: string[]
}

export const START_BASEMAPS: BasemapState = {
  choices: [],
  page: '',
  problem: null,
  chosen: null,
  asking: null,
  agreed: [],
  silent: [],
}
