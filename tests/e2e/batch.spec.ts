import { resolve } from 'node:path'
import { expect, openApp, test } from './support/app'

const file = (name: string) => resolve('tests/fixtures/formats', name)

test('one answer places all files of a batch whose system is in doubt, and is named as the source', async ({
  page,
}) => {
  await openApp(page)
  await page.getByRole('button', { name: '批量', exact: true }).click()
  await page
    .getByLabel('选文件', { exact: true })
    .setInputFiles([
      file('bare-no-prj.zip'),
      file('gbk-4520.zip'),
      file('contradiction.zip'),
      file('xian80.zip'),
    ])
  const table = page.getByRole('table', { name: '批量核查结果' })
  await expect(table.getByRole('row', { name: /bare-no-prj/ })).toContainText('等待认位置')
  await expect(table.getByRole('row', { name: /contradiction/ })).toContainText('失败')
  await expect(table.getByRole('row', { name: /xian80/ })).toContainText('七参数')
  await expect(page.getByText('2 个文件的坐标系要由人认定')).toBeVisible()
  await page.getByRole('radio', { name: /EPSG:4541/ }).check()
  await page.getByRole('button', { name: '按此核查 1 个' }).click()
  const placed = table.getByRole('row', { name: /bare-no-prj/ })
  await expect(placed).toContainText('186.9731')
  await expect(table.getByRole('row', { name: /gbk-4520/ })).toContainText('186.9731')
  await placed.getByRole('button', { name: /打开/ }).click()
  await expect(page.getByText(/由使用者选定/).first()).toBeVisible()
})

/** A pipe of some 900 m, degrees of EPSG:4490. */
const LINE = {
  name: '管线.geojson',
  mimeType: 'application/geo+json',
  buffer: Buffer.from(
    JSON.stringify({
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'LineString',
        coordinates: [
          [94.9, 36.4],
          [94.91, 36.4],
        ],
      },
    }),
  ),
}

test('files of lines wait for one width and are checked as corridors', async ({ page }) => {
  await openApp(page)
  await page.getByRole('button', { name: '批量', exact: true }).click()
  await page.getByLabel('选文件', { exact: true }).setInputFiles([LINE])
  const row = page.getByRole('table', { name: '批量核查结果' }).getByRole('row', { name: /管线/ })
  await expect(row).toContainText('等待宽度')
  const width = page.getByLabel('走廊宽度，点则为直径(米)')
  await width.fill('宽')
  await page.getByRole('button', { name: '按此核查 1 个' }).click()
  await expect(page.getByText('请填大于 0')).toBeVisible()
  await width.fill('30')
  await width.press('Enter')
  // 0.01 degrees of longitude at 36.4 degrees north is 896.8 m on the ellipsoid; the ends are round.
  await expect(row).toContainText('2.76')
})
