/**
 * The edge-pair area against the exact integral: slabs between all crossings, integrated by Gauss-Legendre over the
 * ellipsoid's area element (src/check/overlap/testOracle.ts). Seeded pairs of polygons all over Qinghai, 4 to 160 corners,
 * 100 m to 20 km, some with holes; tiles of 16 to 65 vertices, so that most are cut.
 */

/** @returns {{ checks: number, overlapping: number, worst: number, wrong: number, thrown: number }} */
export function againstOracle(engine, checks) {
  const { buildTileSet, oracleArea, ownerAreas, randomNumbers, sharedAreaOfSets, starPolygon } = engine
  const result = { checks, overlapping: 0, worst: 0, wrong: 0, thrown: 0 }
  for (let seed = 1; seed <= checks; seed += 1) {
    const random = randomNumbers(90_000 + seed)
    const centre = [90 + 12 * random(), 31.5 + 7.5 * random()]
    const radius = 0.001 * 10 ** (2.3 * random())
    const corners = () => 4 + Math.floor(10 ** (0.3 + 1.9 * random()))
    const one = starPolygon(centre, radius, corners(), random)
    const reach = radius * (0.2 + random())
    const away = centre.map((value) => value + reach * (random() - 0.5))
    const two = starPolygon(away, radius * (0.2 + 1.3 * random()), corners(), random)
    const exact = oracleArea([one], [two])
    try {
      const [a, b] = [one, two].map((shape) => buildTileSet([[shape]], { maxVertices: 16 + (seed % 50) }))
      const smaller = Math.min(ownerAreas(a, 1)[0], ownerAreas(b, 1)[0])
      // An overlap below a millionth of the smaller shape is compared with that, not with itself.
      const error = Math.abs(sharedAreaOfSets(a, b) - exact) / Math.max(exact, 1e-6 * smaller)
      result.worst = Math.max(result.worst, error)
      if (exact > 0) result.overlapping += 1
      if (!(error <= 1e-9)) result.wrong += 1
    } catch {
      result.thrown += 1
    }
  }
  return result
}
