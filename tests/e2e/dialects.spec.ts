import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, fixture, openApp, test } from './support/app'

/** One of each dialect that opens without a question, written by GDAL, ezdxf, openpyxl (tests/fixtures/formats). */
const FILES = [
  ...[
    'gbk-4520.zip',
    'gbk-no-cpg.zip',
    'gbk-no-prj.zip',
    'utf8-4520.zip',
    'bare-4541.zip',
    'degrees-4490.zip',
  ],
  ...['polygon-z.zip', 'polygon-m.zip', 'several-zones.zip', 'many.gpkg.zip', 'view.gpkg', 'parcels.fgb'],
  ...['degrees.geojson', 'plane.geojson', 'parcels.kml', 'parcels.kmz', 'parcels.dxf', 'gbk-layers.dxf'],
  ...['curves.dxf', 'wkt.csv', 'vertices.xlsx', 'survey.xlsx', 'clock.xlsx'],
]

interface Checked {
  projects: { name: string; areaSquareMetres: number; source: { file: string } }[]
}

test('every dialect gives the same area and name in the browser as on the command line', async ({ page }) => {
  const paths = FILES.map((name) => fixture(`formats/${name}`))
  const shell = JSON.parse(
    execFileSync(process.execPath, ['tools/check.mjs', ...paths, '--format', 'json'], { encoding: 'utf8' }),
  ) as Checked
  await openApp(page)
  await page.getByRole('button', { name: '批量', exact: true }).click()
  await page.getByLabel('选文件', { exact: true }).setInputFiles(paths)
  // One of the files has three projects.
  await expect(page.getByText(`已完成 ${FILES.length + 2} / ${FILES.length + 2}`)).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '总表 CSV' }).click(),
  ])
  const rows = readFileSync(await download.path(), 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
  for (const file of FILES) {
    const inBrowser = rows.filter(([, , name]) => name === file)
    const inShell = shell.projects.filter(({ source }) => source.file === file)
    const hectares = inBrowser.reduce((sum, row) => sum + Number(row[4]), 0)
    const squareMetres = inShell.reduce((sum, { areaSquareMetres }) => sum + areaSquareMetres, 0)
    expect(squareMetres, file).toBeGreaterThan(0)
    // Rows are rounded to four places, one for each project of the file.
    expect(Math.abs(hectares - squareMetres / 10_000), file).toBeLessThanOrEqual(0.000_051 * inBrowser.length)
    if (inBrowser.length === 1) expect(inBrowser[0]?.[1], file).toBe(inShell[0]?.name)
  }
})
