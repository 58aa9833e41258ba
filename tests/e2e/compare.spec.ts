/** Two patterns on one map: a bar to draw and to step, maps that stay together, a list of what differs. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, openApp, test } from './support/app'

async function startComparing(page: Page): Promise<void> {
  await openApp(page)
  await page.getByRole('button', { name: '对比两种格局' }).click()
  await expect(page.getByRole('heading', { name: '对比两种格局' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-compare-box', /\d/)
}

function boxes(page: Page): Promise<(string | undefined)[]> {
  return page.evaluate(() => {
    const { mapBox, compareBox } = document.documentElement.dataset
    return [mapBox, compareBox]
  })
}

test('the bar is moved by the keyboard and by the pointer', async ({ page }) => {
  await startComparing(page)
  const bar = page.getByRole('slider', { name: '左右分界' })
  await expect(bar).toHaveAttribute('aria-valuenow', '50')
  await bar.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(bar).toHaveAttribute('aria-valuenow', '54')
  await page.keyboard.press('Home')
  await expect(bar).toHaveAttribute('aria-valuenow', '2')
  await page.keyboard.press('End')
  await expect(bar).toHaveAttribute('aria-valuenow', '98')
  await page.keyboard.press('PageDown')
  await expect(bar).toHaveAttribute('aria-valuenow', '88')
  const box = await bar.boundingBox()
  if (!box) throw new Error('the bar is not on the page')
  await page.mouse.move(box.x + box.width / 2, box.y + 300)
  await page.mouse.down()
  await page.mouse.move(box.x - 200, box.y + 300, { steps: 4 })
  await page.mouse.up()
  const now = Number(await bar.getAttribute('aria-valuenow'))
  expect(now).toBeGreaterThan(50)
  expect(now).toBeLessThan(80)
})

test('both maps show the same ground, however it is moved', async ({ page }) => {
  await startComparing(page)
  await page.getByRole('button', { name: '格尔木市', exact: true }).click()
  await expect.poll(async () => (await boxes(page))[0]).toMatch(/^9[01]\./)
  await expect.poll(async () => new Set(await boxes(page)).size).toBe(1)
  const before = (await boxes(page))[0]
  // The right half belongs to the second map: the first one follows it.
  await page.mouse.move(1250, 620)
  await page.mouse.down()
  await page.mouse.move(1150, 560, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => (await boxes(page))[0]).not.toBe(before)
  await expect.poll(async () => new Set(await boxes(page)).size).toBe(1)
  await page.getByText('并排', { exact: true }).click()
  await expect(page.locator('.compare-middle')).toBeAttached()
  await expect.poll(async () => new Set(await boxes(page)).size).toBe(1)
})

test('what differs is listed and leads to the place; the old pattern shares ground under other names', async ({
  page,
}) => {
  await startComparing(page)
  const left = page.getByRole('region', { name: /^只在左/ })
  await expect(left.getByRole('button', { name: /青海湖流域/ })).toBeVisible()
  await expect(page.getByRole('region', { name: /^两边都有/ }).locator('.compare-part')).toHaveCount(9)
  await left.getByRole('button', { name: /青海湖流域/ }).click()
  await expect(page.getByRole('heading', { name: '青海湖流域' })).toBeVisible()
  await page.getByRole('button', { name: '关闭查询卡' }).click()

  await page.getByRole('combobox', { name: '右边' }).click()
  await page.getByRole('option', { name: /一屏两带/ }).click()
  const both = page.getByRole('region', { name: /^两边都有/ })
  await expect(both.getByRole('button', { name: /三江源屏障/ })).toBeVisible()
  await expect(page.getByRole('table')).toContainText('森林覆盖率')

  await page.getByRole('combobox', { name: '右边' }).click()
  await page.getByRole('option', { name: /一核两带三廊四屏/ }).click()
  const right = page.getByRole('region', { name: /^只在右/ })
  await expect(right.getByRole('button', { name: /昆仑山腹地生态涵养带/ })).toBeVisible()
  await expect(right).toContainText('四屏')
  await page.getByRole('button', { name: '对调' }).click()
  await expect(page.getByRole('region', { name: /^只在左/ })).toContainText('昆仑山腹地生态涵养带')

  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: '图层与图例' })).toBeVisible()
  await expect(page.locator('.compare-map')).toHaveCount(0)
})

test('a picture of both sides can be taken away', async ({ page }) => {
  await startComparing(page)
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出对比图' }).click()
  expect((await waiting).suggestedFilename()).toMatch(/^格局对比_.+\.png$/)
})

test('nothing that axe finds, in both languages', async ({ page }) => {
  await startComparing(page)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('button', { name: /Switch to English/ }).click()
  await expect(page.getByRole('heading', { name: 'Compare two patterns' })).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})
