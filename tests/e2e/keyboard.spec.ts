import AxeBuilder from '@axe-core/playwright'
import { expect, fixture, openApp, test } from './support/app'

const square = (west: number, south: number, size: number) => ({
  type: 'Feature',
  properties: { 项目名称: '粘贴示例' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  },
})

test('drawing, undo and redo need no mouse', async ({ page }) => {
  await openApp(page)
  const said = page.getByRole('status', { name: '青屏' })
  await page.keyboard.press('d')
  await expect(page.getByRole('heading', { name: '正在图上画范围' })).toBeVisible()
  // The drawing tool is fetched when it is first used.
  await expect(async () => {
    await page.keyboard.press(' ')
    await expect(said).toHaveText('第 1 个点', { timeout: 1000 })
  }).toPass()
  const press = async (key: string, times: number) => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key)
  }
  await press('ArrowRight', 6)
  await page.keyboard.press(' ')
  await expect(said).toHaveText('第 2 个点')
  await page.keyboard.press('Enter')
  await expect(page.getByText('至少 3 个点才能围成范围').first()).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await press('ArrowDown', 6)
  await page.keyboard.press(' ')
  await expect(page.getByRole('button', { name: '退一点' })).toBeEnabled()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '核查结果' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { name: '还没有项目' })).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByRole('heading', { name: '核查结果' })).toBeVisible()
})

test('pasted coordinates outside Qinghai are asked about; a wrong accuracy is said', async ({ page }) => {
  await openApp(page)
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    JSON.stringify(square(87.6, 43.8, 0.1)),
  )
  await expect(page.getByRole('heading', { name: '这个项目在哪里？' })).toBeVisible()
  await page.getByLabel('选项目文件', { exact: true }).setInputFiles({
    name: '坏文件.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from('PK\u0003\u0004 nothing'),
  })
  // The sentence on the other file stands beside the question.
  await expect(page.getByText(/压缩包不完整或已损坏/).first()).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  const place = page.getByRole('radio', { name: /不在青海.*文件的读法/ })
  await place.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '核查结果' })).toBeVisible()
  await expect(page.getByText(/粘贴示例/).first()).toBeVisible()

  await page.getByLabel('选管控图层文件', { exact: true }).setInputFiles(fixture('gdal/redline.zip'))
  await page.getByLabel('边界误差(米)').fill('十米')
  await page.getByRole('button', { name: '加入核查' }).click()
  await expect(page.getByText('“十米”不是米数')).toBeVisible()
  await page.getByLabel('边界误差(米)').fill('10')
  await page.getByRole('button', { name: '加入核查' }).click()
  await expect(page.getByRole('table', { name: '逐层核查结果' })).toBeVisible()
  await page.getByRole('button', { name: /^展开/ }).focus()
  // What the layer brought goes with undo, and comes back with redo.
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { name: '没有可核查的图层' })).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByRole('table', { name: '逐层核查结果' })).toBeVisible()
})
