/** What the benchmark times: bundled anew for each run. */
export { areaSquareMetres } from '../../src/geo/area'
export { layerFromCatalogue } from '../../src/check/layer'
export { sharedAreaOfSets } from '../../src/check/overlap/area'
export { candidateZones } from '../../src/check/overlap/candidates'
export { prepareLayer, prepareProject } from '../../src/check/prepare'
export { checkProject } from '../../src/check/run'
export { buildTileSet } from '../../src/check/tiles/tileSet'
export { checkZone } from '../../src/check/zoneFinding'
