/**
 * The floors of the house: imports go down only.
 *   main, app, cli -> map, report, workspace -> layers -> check, formats -> geo
 */
const ground = '^src/geo/'
const first = '^src/(check|formats)/'
const second = '^layers/'
const third = '^src/(map|report|workspace)/'
const roof = '^src/(app|cli)/|^src/main'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'geo-is-the-ground',
      severity: 'error',
      from: { path: ground },
      to: { path: [first, second, third, roof] },
    },
    {
      name: 'check-and-formats-stay-low',
      severity: 'error',
      from: { path: first },
      to: { path: [second, third, roof] },
    },
    {
      name: 'layers-below-the-rooms',
      severity: 'error',
      from: { path: second },
      to: { path: [third, roof] },
    },
    { name: 'rooms-below-the-roof', severity: 'error', from: { path: third }, to: { path: roof } },
    {
      name: 'low-floors-know-no-screen',
      severity: 'error',
      from: { path: [ground, first] },
      to: { path: 'node_modules/(react|react-dom|maplibre-gl|@deck\\.gl|@mantine|zustand|i18next)' },
    },
    {
      name: 'react-lives-in-app',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(app/|main)' },
      to: { path: 'node_modules/(react|react-dom|@mantine|react-i18next)/' },
    },
    {
      name: 'report-runs-without-a-map',
      severity: 'error',
      from: { path: '^src/report/' },
      to: { path: '^src/map/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-test-in-product',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$|^tests/' },
      to: { path: '\\.test\\.tsx?$' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(url|worker|raw)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
