import type { FeatureCollection } from 'geojson'
import type { Language, Localized } from '../../geo/types'
import { countyAt } from './county'
import { KINDS, type Entry, type Kind } from './entries'
import { isLoosely, isNearly, queryOf, RANK, rankOf, type Name, type Query } from './match'
import { readPosition } from './position'

export interface Hit {
  key: string
  kind: Kind | 'coordinates'
  title: string
  /** What it belongs to, where it lies. */
  detail: string
  errorKilometres: number | null
  entry: Entry | null
  lon: number | null
  lat: number | null
}

const MOST = 12
/** So many of one kind come before any other kind has had its turn. */
const MOST_OF_A_KIND = 5

/** What answers the text, best first; no more than twelve. */
export function find(
  text: string,
  entries: readonly Entry[],
  counties: FeatureCollection | null,
  language: Language,
): Hit[] {
  const places = readPosition(text)
  if (places.length > 0) {
    return places.map(({ lon, lat, how }, index) => ({
      key: `coordinates/${index}`,
      kind: 'coordinates',
      title: `${lon.toFixed(5)}°E ${lat.toFixed(5)}°N`
        .replace(/-([\d.]+)°E/, '$1°W')
        .replace(/-([\d.]+)°N/, '$1°S'),
      detail: joined([how, countyAt(counties, [lon, lat])], language),
      errorKilometres: null,
      entry: null,
      lon,
      lat,
    }))
  }
  const found = ranked(entries, queryOf(text))
  return balanced(withoutTwins(found.map(({ entry }) => entry))).map((entry) =>
    hitOf(entry, counties, language),
  )
}

interface Ranked {
  entry: Entry
  rank: number
}

function ranked(entries: readonly Entry[], query: Query): Ranked[] {
  const found = entries.flatMap((entry) => {
    const rank = best(entry, (name) => rankOf(name, query))
    return rank === null ? [] : [{ entry, rank: rank + entry.weight }]
  })
  // One letter off, or parts left out, is a guess: only where nothing begins with what was typed.
  if (!found.some(({ rank }) => rank < RANK.initials)) {
    const known = new Set(found.map(({ entry }) => entry))
    for (const entry of entries) {
      if (known.has(entry)) continue
      const isLoose = entry.names.some(({ name }) => isLoosely(name, query))
      const isNear = isLoose || entry.names.some(({ name }) => isNearly(name, query))
      if (isNear) found.push({ entry, rank: RANK.inside - (isLoose ? 0.9 : 0.5) + entry.weight })
    }
  }
  return found.sort((a, b) => a.rank - b.rank || lengthOf(a) - lengthOf(b))
}

const lengthOf = ({ entry }: Ranked) => entry.title.zh.length

function best(entry: Entry, rank: (name: Name) => number | null): number | null {
  let lowest: number | null = null
  for (const { name, penalty } of entry.names) {
    const value = rank(name)
    if (value !== null && (lowest === null || value + penalty < lowest)) lowest = value + penalty
  }
  return lowest
}

/** What bears one name in one place is found once, as the better of the two. */
function withoutTwins(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>()
  return entries.filter(({ title, at, key }) => {
    const place = at ? `${title.zh}@${at.map((value) => value.toFixed(2)).join()}` : key
    return !seen.has(place) && seen.add(place)
  })
}

/** The first twelve, but a kind that has many lets the others have their turn. */
function balanced(entries: readonly Entry[]): Entry[] {
  const counts = new Map<Kind, number>(KINDS.map((kind) => [kind, 0]))
  const first: Entry[] = []
  const later: Entry[] = []
  for (const entry of entries) {
    const count = (counts.get(entry.kind) ?? 0) + 1
    counts.set(entry.kind, count)
    if (count <= MOST_OF_A_KIND) first.push(entry)
    else later.push(entry)
  }
  const chosen = new Set([...first, ...later].slice(0, MOST))
  return entries.filter((entry) => chosen.has(entry))
}

function hitOf(entry: Entry, counties: FeatureCollection | null, language: Language): Hit {
  const county = entry.at ? countyAt(counties, entry.at) : null
  const isItself = county !== null && county[language] === entry.title[language]
  return {
    key: entry.key,
    kind: entry.kind,
    title: entry.title[language] || entry.title.zh,
    detail: joined([entry.detail, isItself ? null : county], language),
    errorKilometres: entry.errorKilometres,
    entry,
    lon: entry.at?.[0] ?? null,
    lat: entry.at?.[1] ?? null,
  }
}

function joined(parts: (Localized | null)[], language: Language): string {
  return parts
    .map((part) => part?.[language] ?? '')
    .filter(Boolean)
    .join(' · ')
}
