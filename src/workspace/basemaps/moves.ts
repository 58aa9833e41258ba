import { noteOf } from '../failure'
import type { Workspace } from '../store'
import { hostsOf } from './addresses'
import { CONFIG_FILE, readBasemaps } from './config'
import { agreedHosts, browserKeeper, keepHosts } from './consent'
import type { BasemapState } from './state'

function change(workspace: Workspace, part: Partial<BasemapState>): void {
  workspace.setState((state) => ({ basemaps: { ...state.basemaps, ...part } }))
}

/** Reads the deployer's file once; what is wrong with it is said where base maps are chosen. */
export async function loadBasemaps(workspace: Workspace, page: string): Promise<void> {
  try {
    const choices = await readBasemaps(page)
    // A page without base maps of others changes nothing.
    if (choices.length > 0) change(workspace, { choices, page, agreed: agreedHosts(browserKeeper()) })
  } catch (error) {
    change(workspace, { problem: noteOf(error, CONFIG_FILE) })
  }
}

/** Shows a base map, or asks first where one of its hosts was not agreed to; null goes back to the built-in one. */
export function chooseBasemap(workspace: Workspace, id: string | null): void {
  const { choices, agreed, page } = workspace.getState().basemaps
  const basemap = choices.find((one) => one.id === id)
  if (!basemap) return change(workspace, { chosen: null, asking: null })
  const isAgreed = hostsOf(basemap, page).every((host) => agreed.includes(host))
  change(workspace, isAgreed ? { chosen: basemap.id, asking: null, silent: [] } : { asking: basemap.id })
}

/** The person agrees to the hosts of what they were asked about: it is shown, and not asked again. */
export function agreeToHosts(workspace: Workspace): void {
  const { choices, asking, agreed, page } = workspace.getState().basemaps
  const basemap = choices.find((one) => one.id === asking)
  if (!basemap) return
  const hosts = [...new Set([...agreed, ...hostsOf(basemap, page)])]
  keepHosts(browserKeeper(), hosts)
  change(workspace, { agreed: hosts, chosen: basemap.id, asking: null, silent: [] })
}

export function declineHosts(workspace: Workspace): void {
  change(workspace, { asking: null })
}

/** Takes back all that was agreed to; the built-in base map is shown again at once. */
export function withdrawHosts(workspace: Workspace): void {
  keepHosts(browserKeeper(), [])
  change(workspace, { agreed: [], chosen: null, asking: null, silent: [] })
  workspace.tell({
    zh: '已撤回同意,不再访问其他主机',
    en: 'Consent withdrawn: no other host is contacted any more',
  })
}

/** A tile of a host did not come: said once a host. */
export function hostIsSilent(workspace: Workspace, host: string): void {
  const { silent } = workspace.getState().basemaps
  if (!silent.includes(host)) change(workspace, { silent: [...silent, host] })
}
