import { expect, openApp, test } from './support/app'

/** How an intranet looks: a name of its own, plain http, no secure context. */
test('works at http://intranet.test without a secure context', async ({ page }) => {
  await openApp(page, 'http://intranet.test/')
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
  await page.getByRole('button', { name: '用示例试一次' }).first().click()
  await expect(page.getByRole('heading', { name: '核查结果' })).toBeVisible()
  await expect(
    page.getByRole('table', { name: '逐层核查结果' }).getByText('占用', { exact: true }).first(),
  ).toBeVisible()
})
