import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from './main'

/** For tests of the command: a folder of its own, small files, and a run that keeps what would be printed. */
export const folder = mkdtempSync(join(tmpdir(), 'qingping-'))

/** Runs the command in English without the shipped layers. */
export async function run(...argv: string[]) {
  let out = ''
  const lines: string[] = []
  const status = await main(argv, {
    environment: { LANG: 'en_US.UTF-8' },
    packFolder: join(folder, 'no-pack'),
    write: (text) => {
      out += text
    },
    complain: (line) => lines.push(line),
  })
  return { status, out, lines }
}

export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** A feature with a square, degrees. */
export function square(lon: number, lat: number, size: number, properties: Record<string, unknown> = {}) {
  const ring = [
    [lon, lat],
    [lon + size, lat],
    [lon + size, lat + size],
    [lon, lat + size],
    [lon, lat],
  ]
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } }
}

export function collection(...features: unknown[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features })
}

/** The parts of `--format json` that tests look at. */
export interface CheckedJson {
  schema: string
  projects: {
    name: string
    areaSquareMetres: number | null
    planeAreaSquareMetres: number | null
    declaredAreaHectares: number | null
    bbox: number[]
    source: { crs: string; encoding: string | null }
    warnings: { code: string; message: string }[]
    layers: {
      id: string
      role: string
      status: string
      outcome: string
      overlapSquareMetres: number | null
      percentOfProject: number | null
      coveredPercent: number
      nearestMetres: number | null
      warnings: { code: string; message: string }[]
      zones: {
        id: string
        name: string
        outcome: string
        reason: string | null
        overlapSquareMetres: number
      }[]
    }[]
    verdict: {
      level: string
      incomplete: boolean
      missing: string[]
      text: string
      reasons: { code: string; text: string }[]
      reminders: { ruleId: string; text: string }[]
    }
  }[]
}

/** Runs the command with `--format json`. */
export async function runJson(...argv: string[]) {
  const { status, out, lines } = await run(...argv, '--format', 'json')
  return { status, lines, json: JSON.parse(out) as CheckedJson }
}
