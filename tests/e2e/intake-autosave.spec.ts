import { chooseFiles, expect, fixture, openApp, test } from './support/app'

/** Longer than the pause after which a change is written. */
const WRITTEN_MILLISECONDS = 2500

test('a tab closed by accident loses nothing: project and result are offered, never put back in silence', async ({
  page,
  context,
}) => {
  await openApp(page)
  await chooseFiles(page, fixture('gdal/project.zip'))
  await expect(page.getByRole('button', { name: '结果表' })).toBeEnabled()
  const area = await page.locator('.project-sizes').innerText()
  await page.waitForTimeout(WRITTEN_MILLISECONDS)
  await page.close()

  const next = await context.newPage()
  await openApp(next)
  await expect(next.getByRole('button', { name: '恢复上次', exact: true })).toBeVisible()
  await expect(next.locator('.project-sizes')).toHaveCount(0)
  await next.getByRole('button', { name: '恢复上次', exact: true }).click()
  await expect(next.locator('.project-sizes')).toHaveText(area)
  await expect(next.getByRole('button', { name: '恢复上次', exact: true })).toHaveCount(0)
  // Its file came with it: the system can still be changed.
  await expect(next.getByRole('button', { name: /^改坐标系/ }).first()).toBeVisible()
})

test('what is not wanted is deleted, and autosave can be switched off', async ({ page, context }) => {
  await openApp(page)
  await chooseFiles(page, fixture('gdal/project.zip'))
  await expect(page.getByRole('button', { name: '结果表' })).toBeEnabled()
  await page.waitForTimeout(WRITTEN_MILLISECONDS)
  await page.reload()
  await page.getByRole('button', { name: '不恢复' }).click()
  await expect(page.getByRole('button', { name: '恢复上次', exact: true })).toHaveCount(0)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-map', 'ready')
  await expect(page.getByRole('button', { name: '恢复上次', exact: true })).toHaveCount(0)

  await page.keyboard.press('?')
  await page.getByRole('checkbox', { name: '自动保存打开的项目' }).uncheck()
  await page.keyboard.press('Escape')
  await chooseFiles(page, fixture('gdal/project.zip'))
  await expect(page.getByRole('button', { name: '结果表' })).toBeEnabled()
  await page.waitForTimeout(WRITTEN_MILLISECONDS)
  await page.close()
  const next = await context.newPage()
  await openApp(next)
  await expect(next.getByRole('button', { name: '恢复上次', exact: true })).toHaveCount(0)
})

test('a page that is still open is not offered to another one', async ({ page, context }) => {
  await openApp(page)
  await chooseFiles(page, fixture('gdal/project.zip'))
  await expect(page.getByRole('button', { name: '结果表' })).toBeEnabled()
  await page.waitForTimeout(WRITTEN_MILLISECONDS)
  const second = await context.newPage()
  await openApp(second)
  await expect(second.getByRole('button', { name: '恢复上次', exact: true })).toHaveCount(0)
})
