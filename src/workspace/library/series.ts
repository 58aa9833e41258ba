import type { KeptVersion, LibraryList, Series } from './types'

/** Where a version belongs. */
export interface Place {
  seriesId: string
  version: KeptVersion
  /** It is the one that checks use. */
  inForce: boolean
}

/** The list with a version added (or put in place of the same one). */
export function withVersion(list: LibraryList, { seriesId, version, inForce }: Place): LibraryList {
  const known = list.series.find(({ id }) => id === seriesId) ?? { id: seriesId, inForce: null, versions: [] }
  const next: Series = {
    id: seriesId,
    inForce: inForce ? version.id : known.inForce,
    versions: [...known.versions.filter(({ id }) => id !== version.id), version].sort(byAge),
  }
  const isNew = !list.series.some(({ id }) => id === seriesId)
  return {
    ...list,
    series: isNew ? [...list.series, next] : list.series.map((one) => (one.id === seriesId ? next : one)),
  }
}

function byAge(a: KeptVersion, b: KeptVersion): number {
  return a.importedAt.localeCompare(b.importedAt)
}

/**
 * The list without versions. Where the one in force goes, none is in force: that an older one counts again is for a
 * person to say. `back` names versions that were in force before those which are undone here.
 */
export function withoutVersions(
  list: LibraryList,
  ids: readonly string[],
  back: readonly string[] = [],
): LibraryList {
  const series = list.series.flatMap((one): Series[] => {
    const versions = one.versions.filter(({ id }) => !ids.includes(id))
    if (versions.length === 0) return []
    const isGone = one.inForce !== null && !versions.some(({ id }) => id === one.inForce)
    const earlier = versions.find(({ id }) => back.includes(id))?.id ?? null
    return [{ ...one, versions, inForce: isGone ? earlier : one.inForce }]
  })
  return { ...list, series }
}

export function withInForce(
  list: LibraryList,
  seriesId: string,
  versionId: string | null,
): LibraryList | null {
  const one = list.series.find(({ id }) => id === seriesId)
  if (!one || one.inForce === versionId) return null
  if (versionId !== null && !one.versions.some(({ id }) => id === versionId)) return null
  return {
    ...list,
    series: list.series.map((entry) => (entry.id === seriesId ? { ...entry, inForce: versionId } : entry)),
  }
}
