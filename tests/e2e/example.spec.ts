import AxeBuilder from '@axe-core/playwright'
import { expect, openApp, test } from './support/app'

test('the example shows every outcome in one click, marked 演示 throughout', async ({ page }) => {
  await openApp(page)
  await page.getByRole('button', { name: '用示例试一次' }).first().click()
  const table = page.getByRole('table', { name: '逐层核查结果' })
  for (const outcome of ['占用', '相接', '不占用', '无数据覆盖', '失败'])
    await expect(table.getByText(outcome, { exact: true }).first()).toBeVisible()
  await expect(page.getByText('演示数据').first()).toBeVisible()
  await expect(page.getByText('合规')).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join('; ')}`),
  ).toEqual([])
})
