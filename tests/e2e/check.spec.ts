import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chooseFiles, expect, fixture, openApp, test, declareStatutory } from './support/app'

interface Golden {
  project: { ellipsoidalSquareMetres: number }
  overlap: Record<string, { ellipsoidalSquareMetres: number }>
}
const golden = JSON.parse(readFileSync(fixture('gdal/expected.json'), 'utf8')) as Golden

interface CheckOutput {
  projects: {
    name: string
    areaSquareMetres: number
    layers: {
      status: string
      outcome: string
      overlapSquareMetres: number
      zones: { id: string; name: string; overlapSquareMetres: number }[]
    }[]
  }[]
}

function tolerance(area: number): number {
  return Math.max(area * 1e-6, 0.01)
}

/** The unrounded figures that the command line prints for the same files. */
function commandLine(): CheckOutput['projects'][number] {
  const text = execFileSync(
    process.execPath,
    [
      'tools/check.mjs',
      fixture('gdal/project.zip'),
      '--against',
      fixture('gdal/redline.zip'),
      '--role',
      'ecological-red-line',
      '--statutory',
      '--format',
      'json',
    ],
    { encoding: 'utf8' },
  )
  const project = (JSON.parse(text) as CheckOutput).projects[0]
  if (!project) throw new Error('the command line reported no project')
  return project
}

test('a GDAL shapefile with GBK attributes gives the same areas in the browser, on the command line and in GEOS', async ({
  page,
}) => {
  const fromShell = commandLine()
  const [layer] = fromShell.layers
  const total =
    golden.overlap['0317']!.ellipsoidalSquareMetres + golden.overlap['0318']!.ellipsoidalSquareMetres
  expect(fromShell.name).toBe('格尔木郭勒木德光伏示例')
  expect(Math.abs(fromShell.areaSquareMetres - golden.project.ellipsoidalSquareMetres)).toBeLessThan(
    tolerance(golden.project.ellipsoidalSquareMetres),
  )
  expect(layer?.status).toBe('statutory')
  expect(layer?.outcome).toBe('occupied')
  expect(Math.abs((layer?.overlapSquareMetres ?? 0) - total)).toBeLessThan(tolerance(total))
  for (const name of ['柴达木防风固沙红线', '格尔木河水源涵养红线'])
    expect(layer?.zones.map((zone) => zone.name)).toContain(name)

  await openApp(page)
  await page
    .getByLabel(/^(选管控图层文件|Choose files of a control layer)$/)
    .setInputFiles(fixture('gdal/redline.zip'))
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('导入为管控图层')).toBeVisible()
  await declareStatutory(dialog)
  await dialog.getByRole('button', { name: '加入核查' }).click()
  await chooseFiles(page, fixture('gdal/project.zip'))
  const table = page.getByRole('table', { name: '逐层核查结果' })
  await expect(table.getByText('占用', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('格尔木郭勒木德光伏示例').first()).toBeVisible()
  const hectares = (layer!.overlapSquareMetres / 10_000).toFixed(4)
  await expect(table.getByText(hectares).first()).toBeVisible()
})
