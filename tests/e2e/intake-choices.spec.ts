import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { chooseFiles, expect, fixture, openApp, test } from './support/app'

const fact = (page: Page, label: string) =>
  page.locator('.read-facts dl > div').filter({ has: page.getByText(label, { exact: true }) })

test('text in doubt is shown in each encoding, and can be set right afterwards', async ({ page }) => {
  await openApp(page)
  await chooseFiles(page, fixture('intake/big5-no-cpg.zip'))
  await expect(page.getByRole('heading', { name: '文字是哪种编码？' })).toBeVisible()
  await expect(page.getByText('格爾木光伏一期').first()).toBeVisible()
  await expect(page.getByRole('button', { name: '请先选一种' })).toBeDisabled()
  await page.getByRole('radio', { name: /Big5/ }).check()
  await page.getByRole('button', { name: '按 Big5(繁体) 读' }).click()
  await expect(page.getByRole('heading', { name: '核查结果' })).toBeVisible()
  await page.getByRole('button', { name: /读到了什么/ }).click()
  await expect(fact(page, '文字编码')).toContainText('BIG5 · 由使用者选定')

  await page.getByRole('button', { name: /改文字编码/ }).click()
  await page.getByRole('radio', { name: /GBK/ }).check()
  await page.getByRole('button', { name: /^按 GBK/ }).click()
  await page.getByRole('button', { name: /读到了什么/ }).click()
  await expect(fact(page, '文字编码')).toContainText('GBK · 由使用者选定')
})

test('GBK without a .cpg is read as it is, with field names', async ({ page }) => {
  await openApp(page)
  await chooseFiles(page, fixture('formats/gbk-no-cpg.zip'))
  await expect(page.getByRole('heading', { name: '核查结果' })).toBeVisible()
  await page.getByRole('button', { name: /读到了什么/ }).click()
  await expect(fact(page, '文字编码')).toContainText('GBK · 不是 UTF-8')
})

test('layers of one file are chosen; a frame does not count as ground', async ({ page }) => {
  await openApp(page)
  await chooseFiles(page, fixture('intake/three-layers.gpkg'))
  await expect(page.getByRole('heading', { name: '用哪些图层？' })).toBeVisible()
  await expect(page.getByText('没有面，不计入：道路')).toBeVisible()
  await page.getByRole('checkbox', { name: /图框/ }).uncheck()
  await page.getByRole('button', { name: '用这 2 个图层' }).click()
  // Two squares of 1 km in EPSG:4520: 199.9535 ha on the ellipsoid.
  await expect(page.getByText(/199\.95\d* 公顷/).first()).toBeVisible()
  await page.getByRole('button', { name: /读到了什么/ }).click()
  await expect(fact(page, '图层')).toContainText('项目红线、弃渣场(共 4 个)')
})

test("Xi'an 80 asks for seven parameters; with them areas count, without them only the place is seen", async ({
  page,
}) => {
  await openApp(page)
  await chooseFiles(page, fixture('formats/xian80.zip'))
  await expect(page.getByText(/没有公开的参数/)).toBeVisible()
  await expect(page.getByRole('button', { name: /就在这里/ })).toBeDisabled()
  await page.getByRole('button', { name: '没有参数，只看大致位置' }).click()
  await expect(page.getByText('不列面积(坐标没有转换参数，位置只是近似)').first()).toBeVisible()

  await page
    .getByRole('button', { name: /^改坐标系/ })
    .first()
    .click()
  // A whole set pasted into the first field fills all seven.
  await page.getByLabel('ΔX(米)').fill('15.8, -154.4, -82.3, 0.1, 0.2, -0.3, 4.5')
  await expect(page.getByLabel('m(ppm)')).toHaveValue('4.5')
  await page.getByLabel('εX(秒)').fill('1000')
  await expect(page.getByText('“εX(秒)”应为数字，且不超过 ±100。')).toBeVisible()
  await page.getByLabel('εX(秒)').fill('0.1')
  await page.getByRole('button', { name: /就在这里/ }).click()
  await expect(page.getByText(/公顷 · .* 亩/).first()).toBeVisible()
  await page.getByRole('button', { name: /读到了什么/ }).click()
  await expect(fact(page, '七参数')).toContainText('dx=15.8m, dy=-154.4m, dz=-82.3m')
})

test('degrees of a web map are an outspoken choice with a warning and without areas', async ({ page }) => {
  await openApp(page)
  await page.getByLabel('选项目文件', { exact: true }).setInputFiles({
    name: '经纬度.geojson',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        type: 'Feature',
        properties: { 项目名称: '经纬度' },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [94.9, 36.4],
              [94.91, 36.4],
              [94.91, 36.41],
              [94.9, 36.41],
              [94.9, 36.4],
            ],
          ],
        },
      }),
    ),
  })
  await page
    .getByRole('button', { name: /^改坐标系/ })
    .first()
    .click()
  await page.getByText('坐标取自高德、腾讯或百度地图？').click()
  await page.getByRole('radio', { name: /GCJ-02/ }).click()
  await expect(page.getByText('已按网络地图坐标读：位置只是近似，不列面积。')).toBeVisible()
  await page.getByRole('button', { name: /就在这里/ }).click()
  await expect(page.getByText(/选定：GCJ-02/).first()).toBeVisible()
  await expect(page.getByText('不列面积(坐标没有转换参数，位置只是近似)').first()).toBeVisible()
})

test('coordinates in the wrong order are exchanged only when the person says so', async ({ page }) => {
  await openApp(page)
  const swapped = readFileSync(fixture('formats/degrees.geojson'), 'utf8').replace(
    /\[\s*(9\d\.\d+|10\d\.\d+)\s*,\s*(3\d\.\d+)/g,
    '[$2,$1',
  )
  await page.getByLabel('选项目文件', { exact: true }).setInputFiles({
    name: '颠倒.geojson',
    mimeType: 'application/json',
    buffer: Buffer.from(swapped),
  })
  await expect(page.getByText(/先后次序颠倒/).first()).toBeVisible()
  await page.getByRole('button', { name: /对调后再读/ }).click()
  await expect(page.getByRole('heading', { name: '核查结果' })).toBeVisible()
})
