import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'

test('opened as a file, the page says why it stays empty and what to do', async ({ page }) => {
  await page.goto(pathToFileURL(resolve('dist/index.html')).href)
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('网页不能从文件夹里双击打开')
  await expect(alert).toContainText('put the whole folder on a web server')
})

test('a server that sends scripts as text is named as the reason', async ({ page }) => {
  await page.route('**/assets/index-*.js', async (route) => {
    await route.fulfill({ response: await route.fetch(), contentType: 'text/plain' })
  })
  await page.goto('/')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText(/程序文件没有送到，或类型不对：.*assets\/index-.*\.js/)
  await expect(alert).toContainText('sends .js as text/javascript')
})
