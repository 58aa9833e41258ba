/** A kept version for the tests of this folder: one square of a tenth of a degree. */
import type { Keeper } from './keeper'
import { uniqueName } from './keeper'
import type { KeptVersion } from './types'
import { writeZones } from './zonesFile'

export function sampleVersion(keeper: Keeper, title: string) {
  const id = uniqueName('red-line')
  const zones = writeZones({
    coverage: null,
    zones: [
      {
        id: '1',
        name: title,
        class: null,
        failure: null,
        properties: { BSM: '1' },
        polygons: [
          [
            [
              [94, 36],
              [94.1, 36],
              [94.1, 36.1],
              [94, 36.1],
              [94, 36],
            ],
          ],
        ],
      },
    ],
  })
  const file = new TextEncoder().encode(title)
  const none = { count: 0, first: [] }
  const version: KeptVersion = {
    id,
    title,
    role: 'ecological-red-line',
    statutory: true,
    provenance: { source: '', version: title, approval: '', date: '', accuracyMetres: null, secrecy: '' },
    mapping: { id: 'BSM', name: null, function: null, class: null, classes: {} },
    coverage: { kind: 'zones', names: [] },
    system: { code: 4490, name: { zh: '', en: '' }, how: { zh: '', en: '' } },
    file: 'a.zip',
    format: 'shapefile',
    encoding: null,
    files: [{ name: 'a.zip', blob: keeper.describe(`${id}.file0`, file) }],
    zones: keeper.describe(`${id}.zones`, zones),
    box: [94, 36, 94.1, 36.1],
    validation: {
      zones: 1,
      vertices: 5,
      areaSquareMetres: 0,
      repairs: none,
      failed: none,
      duplicates: none,
      overlaps: none,
      gaps: none,
      nulls: none,
      notes: [],
    },
    importedAt: new Date().toISOString(),
    engineVersion: '0.1.0',
  }
  const contents = new Map<string, Uint8Array>([
    [`${id}.zones`, zones],
    [`${id}.file0`, file],
  ])
  return { version, contents }
}
