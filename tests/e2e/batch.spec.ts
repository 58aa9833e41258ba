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
    .setInputFiles([file('bare-no-prj.zip'), file('gbk-4520.zip'), file('contradiction.zip')])
  const table = page.getByRole('table', { name: '批量核查结果' })
  await expect(table.getByRole('row', { name: /bare-no-prj/ })).toContainText('等待认位置')
  await expect(table.getByRole('row', { name: /contradiction/ })).toContainText('失败')
  await expect(page.getByText('1 个文件的坐标系要由人认定')).toBeVisible()
  await page.getByRole('radio', { name: /EPSG:4541/ }).check()
  await page.getByRole('button', { name: '按此核查 1 个' }).click()
  const placed = table.getByRole('row', { name: /bare-no-prj/ })
  await expect(placed).toContainText('186.9731')
  await expect(table.getByRole('row', { name: /gbk-4520/ })).toContainText('186.9731')
  await placed.getByRole('button', { name: /打开/ }).click()
  await expect(page.getByText(/由使用者选定/).first()).toBeVisible()
})
