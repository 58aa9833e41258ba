/** The screen and a sheet of paper may show different things at a time; more than that is not worth the memory. */
const KEPT = 4

/**
 * Remembers what was made of a list of parts. A scene is derived anew with every change of the workspace, but the
 * coordinates in it stay the same objects: what is made of them must stay the same as well, or it is sent to the
 * graphics card and cut into tiles again.
 */
export function recalled<T>(): (parts: readonly unknown[], make: () => T) => T {
  let entries: { parts: readonly unknown[]; value: T }[] = []
  return (parts, make) => {
    const known = entries.find(
      (entry) =>
        entry.parts.length === parts.length && entry.parts.every((part, index) => part === parts[index]),
    )
    const entry = known ?? { parts, value: make() }
    entries = [entry, ...entries.filter((other) => other !== entry)].slice(0, KEPT)
    return entry.value
  }
}
