/** That a person agreed to a host being asked for tiles; kept in this browser, taken back at any time. */
const KEY = 'qingping.basemap-hosts'

/** What storage must do; the browser's own does. Tests give another. */
export type Keeper = Pick<Storage, 'getItem' | 'setItem'>

/** Hosts that were agreed to; none where storage is forbidden or holds something else. */
export function agreedHosts(keeper: Keeper | null): string[] {
  try {
    const kept: unknown = JSON.parse(keeper?.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((host): host is string => typeof host === 'string') : []
  } catch {
    return []
  }
}

/** Keeps the list; where storage is forbidden it holds until the page closes. */
export function keepHosts(keeper: Keeper | null, hosts: readonly string[]): void {
  try {
    keeper?.setItem(KEY, JSON.stringify([...new Set(hosts)]))
  } catch {
    // The person is asked again next time.
  }
}

/** The browser's storage; null where it is forbidden. */
export function browserKeeper(): Keeper | null {
  try {
    return localStorage
  } catch {
    return null
  }
}
