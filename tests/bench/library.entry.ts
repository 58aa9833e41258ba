/** What the bench of an import needs, bundled from the sources. */
export { bringIn } from '../../src/workspace/library/bring'
export { Keeper } from '../../src/workspace/library/keeper'
export { proposedMapping } from '../../src/workspace/library/mapping'
export { memoryBlobs } from '../../src/workspace/library/store/blobStore'
export { memoryList } from '../../src/workspace/library/store/listStore'
export { takeIn } from '../../src/workspace/desk/intake'
export { writeShapefile } from '../../src/formats/write/shapefile'
export { systemByCode } from '../../src/geo/system'
