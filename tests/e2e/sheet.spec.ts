import { readFileSync } from 'node:fs'
import { expect, openApp, test } from './support/app'

test('exports the view as an A4 landscape PNG at 300 dpi', async ({ page }) => {
  await openApp(page)
  await page.getByRole('button', { name: /出图/ }).first().click()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 150_000 }),
    page.getByRole('button', { name: '导出地图 PNG' }).click(),
  ])
  const bytes = readFileSync(await download.path())
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([3508, 2480])
  const physical = bytes.indexOf('pHYs')
  expect(bytes.readUInt32BE(physical + 4)).toBe(11811)
  expect(download.suggestedFilename()).toMatch(/\.png$/)
})
