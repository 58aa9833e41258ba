import type { Locator, Page } from '@playwright/test'
import { declareStatutory, expect, fixture, openApp, test } from './support/app'

/** A square of two kilometres that lies partly in the generated red line. */
const SQUARE = {
  name: '甲.geojson',
  mimeType: 'application/geo+json',
  buffer: Buffer.from(
    JSON.stringify({
      type: 'Feature',
      properties: { 项目名称: '甲' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [94.904, 36.391],
            [94.926, 36.391],
            [94.926, 36.409],
            [94.904, 36.409],
            [94.904, 36.391],
          ],
        ],
      },
    }),
  ),
}

async function redLine(page: Page): Promise<void> {
  await page.getByLabel('选管控图层文件', { exact: true }).setInputFiles(fixture('gdal/redline.zip'))
  const dialog = page.getByRole('dialog')
  await declareStatutory(dialog)
  await dialog.getByRole('button', { name: '加入核查' }).click()
  await expect(dialog).toHaveCount(0)
}

/** The square metres of a line of the card. */
async function squareMetres(card: Locator, label: string): Promise<number> {
  const row = card.locator('div', { has: card.page().locator('dt', { hasText: new RegExp(`^${label}`) }) })
  const text = await row.locator('dd').first().innerText()
  return Number(/([\d\u2009.]+) m²/.exec(text)?.[1]?.replaceAll('\u2009', ''))
}

test('a number of the batch table leads back to layer, version, method and both areas', async ({ page }) => {
  await openApp(page)
  await redLine(page)
  await page.getByRole('button', { name: '批量', exact: true }).click()
  await page.getByLabel('选文件', { exact: true }).setInputFiles([SQUARE])
  const row = page.getByRole('row', { name: /甲/ })
  await expect(row).toContainText('占用')
  const number = row.locator('td.figure').nth(1).getByRole('button')
  const hectares = await number.innerText()
  await number.focus()
  await page.keyboard.press('Enter')
  const card = page.getByRole('dialog')
  await expect(card).toContainText('2022 年批复版')
  await expect(card).toContainText('自然资源局')
  await expect(card).toContainText('一致')
  await expect(card).toContainText('容差')
  // It is this number's account: the area in the card is the figure of the cell.
  expect(((await squareMetres(card, '面积一')) / 10_000).toFixed(4)).toBe(hectares)
  expect(((await squareMetres(card, '面积二')) / 10_000).toFixed(4)).toBe(hectares)
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await expect(number).toBeFocused()

  const size = row.locator('td.figure').first().getByRole('button')
  const whole = await size.innerText()
  await size.click()
  await expect(card).toContainText('高斯平面面积')
  expect(((await squareMetres(card, '椭球面积')) / 10_000).toFixed(4)).toBe(whole)
})
