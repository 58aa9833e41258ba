import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chooseFiles, expect, fixture, openApp, test } from './support/app'

/** Formats and systems of several kinds, each with overlaps of the shipped layers or clear of them. */
const FILES = [
  'gdal/project.zip',
  'formats/degrees.geojson',
  'formats/parcels.kmz',
  'formats/several-zones.zip',
  'formats/vertices.xlsx',
]

/** Two engines of JavaScript may round a sine differently in its last digit; differences of large numbers carry that a little further. */
const LAST_DIGITS = 1e-11

/** Where the browser's object differs from the command line's, which has no more than that. */
function differences(shell: unknown, browser: unknown, path = ''): string[] {
  if (typeof shell === 'number' && typeof browser === 'number')
    return Math.abs(shell - browser) <= LAST_DIGITS * Math.abs(shell)
      ? []
      : [`${path}: ${shell} / ${browser}`]
  if (typeof shell !== 'object' || typeof browser !== 'object' || !shell || !browser)
    return shell === browser ? [] : [`${path}: ${String(shell)} / ${String(browser)}`]
  if (Array.isArray(shell) && shell.length !== (browser as unknown[]).length) return [`${path}: length`]
  return Object.entries(shell)
    .filter(([key]) => key !== 'checkedAt')
    .flatMap(([key, value]) =>
      differences(value, (browser as Record<string, unknown>)[key], `${path}/${key}`),
    )
}

test('browser and command line give the same numbers and words', async ({ page }) => {
  // Five pages one after the other, on a machine that may be busy.
  test.setTimeout(400_000)
  for (const file of FILES) {
    const shell = execFileSync(
      process.execPath,
      ['tools/check.mjs', fixture(file), '--lang', 'zh', '--format', 'json'],
      {
        encoding: 'utf8',
      },
    )
    await openApp(page)
    await chooseFiles(page, fixture(file))
    await page.getByRole('button', { name: '出核查报告' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 150_000 }),
      page.getByRole('button', { name: 'JSON', exact: true }).click(),
    ])
    const browser = readFileSync(await download.path(), 'utf8')
    expect(differences(JSON.parse(shell), JSON.parse(browser)), file).toEqual([])
    await page.goto('about:blank')
  }
})
