import AxeBuilder from '@axe-core/playwright'
import { expect, openApp, test } from './support/app'

test('opens at Qinghai with layers that say what they are', async ({ page }) => {
  await openApp(page)
  await expect(page).toHaveTitle(/青屏/)
  await expect(page.getByRole('heading', { name: '图层与图例' })).toBeVisible()
  await expect(page.getByText('两屏三区').first()).toBeVisible()
  await expect(page.getByText('示意', { exact: true }).first()).toBeVisible()
  const bbox = await page.evaluate(() => document.documentElement.dataset['mapBox'])
  const [west, south, east, north] = (bbox ?? '').split(',').map(Number)
  expect(west).toBeLessThan(90)
  expect(east).toBeGreaterThan(102)
  expect(south).toBeLessThan(33)
  expect(north).toBeGreaterThan(38)
})

test('one click goes to Golmud', async ({ page }) => {
  await openApp(page)
  await page.getByRole('button', { name: '格尔木市', exact: true }).first().click()
  await expect
    .poll(async () => {
      const box = (await page.evaluate(() => document.documentElement.dataset['mapBox'])) ?? ''
      const [west = 0, , east = 0] = box.split(',').map(Number)
      return east - west
    })
    .toBeLessThan(9)
})

for (const language of ['zh', 'en'] as const) {
  test(`the first view has no accessibility fault (${language})`, async ({ page }) => {
    await openApp(page)
    if (language === 'en') {
      await page.getByRole('button', { name: /English/ }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    }
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join('; ')}`),
    ).toEqual([])
  })
}
