import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { expect, fixture, openApp, test, declareStatutory } from './support/app'

const RED_LINE = fixture('gdal/redline.zip')

/** A square of two kilometres around a place in degrees. */
function square(name: string, lon: number, lat: number) {
  const [x, y] = [0.011, 0.009]
  const ring = [
    [lon - x, lat - y],
    [lon + x, lat - y],
    [lon + x, lat + y],
    [lon - x, lat + y],
    [lon - x, lat - y],
  ]
  return {
    type: 'Feature',
    properties: { 项目名称: name, 项目类型: '光伏' },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }
}

function geojson(name: string, features: object[]) {
  const buffer = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }))
  return { name, mimeType: 'application/geo+json', buffer }
}

async function redLine(page: Page): Promise<void> {
  await page.getByLabel('选管控图层文件', { exact: true }).setInputFiles(RED_LINE)
  const dialog = page.getByRole('dialog')
  await declareStatutory(dialog)
  await dialog.getByRole('button', { name: '加入核查' }).click()
  await expect(dialog).toHaveCount(0)
}

test('many projects become one table; one that fails and one in doubt do not stop the others', async ({
  page,
}) => {
  await openApp(page)
  await redLine(page)
  await page.getByRole('button', { name: '批量', exact: true }).click()
  await page
    .getByLabel('选文件', { exact: true })
    .setInputFiles([
      geojson('几个项目.geojson', [
        square('甲', 94.915, 36.4),
        square('乙', 94.88, 36.43),
        square('甲', 94.94, 36.4),
      ]),
      geojson('远处.geojson', [square('丙', 97, 35)]),
      { name: '坏了.geojson', mimeType: 'application/geo+json', buffer: Buffer.from('{"type":"Feat') },
      geojson('没写坐标系.geojson', [square('丁', 401188, 4031655)]),
    ])
  const table = page.getByRole('table', { name: '批量核查结果' })
  for (const name of ['甲', '乙', '丙'])
    await expect(table.getByRole('button', { name: `打开 ${name}` })).toBeVisible()
  await expect(page.getByText(/已完成 5 \/ 5/)).toBeVisible()
  await expect(table.getByRole('button', { name: '认位置' })).toBeVisible()
  await expect(table.locator('tr.failed')).toContainText('失败')
  // Far outside the data: never 不占用, and no zero that looks like one.
  await expect(table.getByRole('row', { name: /丙/ })).toContainText('无数据覆盖')
  await expect(table.getByRole('row', { name: /丙/ })).not.toContainText('0.0000')

  await page.getByRole('button', { name: /^占用/ }).click()
  await expect(table.getByRole('row')).not.toHaveCount(6)
  const hectares = (await table.innerText()).match(/\d+\.\d{4}/g) ?? []
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '总表 CSV' }).click(),
  ])
  const text = readFileSync(await csv.path(), 'utf8')
  for (const number of hectares) expect(text).toContain(number)
  expect(text).not.toContain('坏了')
  expect(text).not.toContain('合规')

  await page.getByRole('button', { name: /^全部项目/ }).click()
  const [docx] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '合并报告 DOCX' }).click(),
  ])
  const part = unzipSync(readFileSync(await docx.path()))['word/document.xml']
  const document = part ? strFromU8(part) : ''
  for (const number of hectares) expect(document).toContain(number)

  await table.getByRole('button', { name: '打开 甲' }).click()
  await expect(page.locator('#verdict')).toBeVisible()
  await page.getByRole('button', { name: '出核查报告' }).click()
  for (const name of ['位置图', '逐层套合图']) await page.getByLabel(name).uncheck()
  await page.getByRole('button', { name: '批量', exact: true }).click()
  const [zip] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: /逐个报告 ZIP/ }).click(),
  ])
  const names = Object.keys(unzipSync(readFileSync(await zip.path())))
  expect(names).toHaveLength(3)
  for (const name of ['甲', '乙', '丙'])
    expect(names.join('\n')).toMatch(new RegExp(`^${name}_核查报告_`, 'm'))
})
