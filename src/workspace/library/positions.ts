/** Points of a geometry as it stands in its file. */
export function countPositions(value: unknown): number {
  if (Array.isArray(value))
    return typeof value[0] === 'number'
      ? 1
      : value.reduce((sum: number, part) => sum + countPositions(part), 0)
  if (typeof value !== 'object' || value === null) return 0
  if ('coordinates' in value) return countPositions(value.coordinates)
  return 'geometries' in value ? countPositions(value.geometries) : 0
}
