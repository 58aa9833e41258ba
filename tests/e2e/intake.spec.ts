import { readFileSync } from 'node:fs'
import { chooseFiles, expect, fixture, openApp, test } from './support/app'

/** A square of 1 km whose eastings have no zone number: it has a place in every zone. */
const SIX_DIGITS = JSON.stringify({
  type: 'Feature',
  properties: { 项目名称: '无带号示例' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [401321.407, 4030489.91],
        [402321.407, 4030489.91],
        [402321.407, 4031489.91],
        [401321.407, 4031489.91],
        [401321.407, 4030489.91],
      ],
    ],
  },
})

test('a file without its zone is asked about on the map, never guessed', async ({ page }) => {
  await openApp(page)
  await page.getByLabel('选项目文件', { exact: true }).setInputFiles({
    name: '无带号.geojson',
    mimeType: 'application/json',
    buffer: Buffer.from(SIX_DIGITS),
  })
  await expect(page.getByRole('heading', { name: '这个项目在哪里？' })).toBeVisible()
  await expect(page.getByText(/31 带/).first()).toBeVisible()
  await page.getByRole('radio', { name: /32/ }).first().check()
  await page.getByRole('button', { name: /就在这里/ }).click()
  await expect(page.getByRole('heading', { name: '核查结果' })).toBeVisible()
  await expect(page.getByText(/EPSG:4541|32 带/).first()).toBeVisible()
})

test('files dropped anywhere on the page are read', async ({ page }) => {
  await openApp(page)
  const data = readFileSync(fixture('gdal/project.zip')).toString('base64')
  const transfer = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const one = new DataTransfer()
    one.items.add(new File([bytes], 'project.zip', { type: 'application/zip' }))
    return one
  }, data)
  const body = page.locator('body')
  await body.dispatchEvent('dragenter', { dataTransfer: transfer })
  await expect(page.getByText('松手即核查')).toBeVisible()
  await body.dispatchEvent('dragover', { dataTransfer: transfer })
  await page.getByText('松手即核查').dispatchEvent('drop', { dataTransfer: transfer })
  await expect(page.getByText('格尔木郭勒木德光伏示例').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: '所处格局(仅供参考)' })).toBeVisible()
})

test('a file that cannot be used gets a sentence and loses nothing', async ({ page }) => {
  await openApp(page)
  await chooseFiles(page, fixture('gdal/project.zip'))
  await expect(page.getByText('格尔木郭勒木德光伏示例').first()).toBeVisible()
  await page.getByLabel('选项目文件', { exact: true }).setInputFiles({
    name: '坏文件.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from('PK\u0003\u0004 nothing'),
  })
  await expect(page.getByText(/压缩包不完整或已损坏/).first()).toBeVisible()
  await expect(page.getByText('格尔木郭勒木德光伏示例').first()).toBeVisible()
})

test('a polygon drawn by hand is checked', async ({ page }) => {
  await openApp(page)
  await page.getByRole('button', { name: '格尔木市', exact: true }).first().click()
  await page.getByRole('button', { name: '画范围' }).first().click()
  await expect(page.getByText(/Enter 完成/).first()).toBeVisible()
  const map = await page.locator('canvas.maplibregl-canvas').boundingBox()
  if (!map) throw new Error('no map')
  const at = (x: number, y: number) =>
    page.mouse.click(map.x + map.width * x, map.y + map.height * y, { delay: 60 })
  for (const [x, y] of [
    [0.4, 0.4],
    [0.55, 0.42],
    [0.52, 0.6],
    [0.38, 0.55],
  ] as const) {
    await at(x, y)
    await page.waitForTimeout(400)
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '核查结果' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '所处格局(仅供参考)' })).toBeVisible()
})
