import { expect, it } from 'vitest'
import { geodesicMetres } from './distance'

it('measures geodesics on the CGCS2000 ellipsoid', () => {
  // `geod +a=6378137 +rf=298.257222101 -I` of PROJ 9.1 (Karney's algorithm).
  expect(geodesicMetres([94.9, 36.4], [101.76, 36.62])).toBeCloseTo(614869.71512, 4)
  expect(geodesicMetres([92.44, 34.22], [92.4401, 34.2201])).toBeCloseTo(14.42065, 4)
  expect(geodesicMetres([92.44, 34.22], [92.44, 34.22])).toBe(0)
})
