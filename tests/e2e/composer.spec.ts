import { readFileSync } from 'node:fs'
import type { Download, Locator, Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { expect, openApp, test } from './support/app'

async function openComposer(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /出图/ }).first().click()
  const preview = page.getByRole('region', { name: '图件预览' })
  await settled(preview)
  return preview
}

/** The map of the preview is drawn for what is set now; a change is taken up after a moment. */
async function settled(preview: Locator): Promise<void> {
  await preview.page().waitForTimeout(600)
  await expect(preview).toHaveAttribute('data-state', 'ready', { timeout: 120_000 })
}

function choice(page: Page, group: string, label: string): Locator {
  return page.getByRole('group', { name: group, exact: true }).getByText(label, { exact: true })
}

async function exported(page: Page, format: 'PNG' | 'PDF'): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 150_000 }),
    page.getByRole('button', { name: `导出地图 ${format}` }).click(),
  ])
  return download
}

/** Mean difference of two pictures at the size of the second, 0..255, and the share of pixels that differ plainly. */
async function compare(
  file: Uint8Array,
  preview: Locator,
): Promise<{ mean: number; plain: number; width: number }> {
  const address = `data:image/png;base64,${Buffer.from(file).toString('base64')}`
  return preview
    .locator('canvas')
    .first()
    .evaluate(async (shown: HTMLCanvasElement, source) => {
      const picture = new Image()
      picture.src = source
      await picture.decode()
      const { width, height } = shown
      const scaled = new OffscreenCanvas(width, height).getContext('2d')
      const own = shown.getContext('2d')
      if (!scaled || !own) throw new Error('no canvas')
      scaled.imageSmoothingQuality = 'high'
      scaled.drawImage(picture, 0, 0, width, height)
      const a = scaled.getImageData(0, 0, width, height).data
      const b = own.getImageData(0, 0, width, height).data
      let sum = 0
      let plain = 0
      for (let at = 0; at < a.length; at += 4) {
        let most = 0
        for (let band = 0; band < 3; band += 1) {
          const difference = Math.abs((a[at + band] ?? 0) - (b[at + band] ?? 0))
          sum += difference
          most = Math.max(most, difference)
        }
        if (most > 96) plain += 1
      }
      const pixels = a.length / 4
      return { mean: sum / pixels / 3, plain: plain / pixels, width }
    }, address)
}

test('an A3 portrait sheet at 150 dpi is as the preview shows it, and its template is there after a reload', async ({
  page,
}) => {
  test.slow()
  await openApp(page)
  const preview = await openComposer(page)
  await choice(page, '纸张', 'A3').click()
  await choice(page, '方向', '竖').click()
  await choice(page, '清晰度', '150 dpi').click()
  await choice(page, '坐标网', '公里网').click()
  await page.getByLabel('比例尺', { exact: true }).selectOption('250000')
  await page.getByLabel('图名').fill('会审用图')
  await choice(page, '图件预览', '100 %').click()
  await settled(preview)
  await expect(preview.getByText('1:250 000')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join('; ')}`),
  ).toEqual([])

  const download = await exported(page, 'PNG')
  expect(download.suggestedFilename()).toMatch(/^会审用图_\d{8}\.png$/)
  const bytes = readFileSync(await download.path())
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1754, 2480])
  // 150 dpi in pixels a metre.
  expect(bytes.readUInt32BE(bytes.indexOf('pHYs') + 4)).toBe(5906)
  const same = await compare(bytes, preview)
  expect(same.width).toBe(1123)
  // Anti-aliasing of text and lines; a moved line or another name would show as plain differences.
  expect(same.mean).toBeLessThan(3)
  expect(same.plain).toBeLessThan(0.01)

  // A scale that was chosen stays while the map is dragged.
  const frame = preview.getByRole('button', { name: /图幅范围/ })
  const box = await frame.boundingBox()
  if (!box) throw new Error('no frame')
  await page.mouse.move(box.x + 300, box.y + 200)
  await page.mouse.down()
  await page.mouse.move(box.x + 200, box.y + 260, { steps: 4 })
  await page.mouse.up()
  await expect(preview.getByText('1:250 000')).toBeVisible()
  // The wheel gives it up.
  await page.mouse.wheel(0, -200)
  await expect(page.getByLabel('比例尺', { exact: true })).toHaveValue('')

  await page.getByRole('button', { name: '存为模板' }).click()
  await page.getByLabel('模板名').fill('会审 A3')
  await page.getByRole('button', { name: '确定', exact: true }).click()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-map', 'ready')
  await page.getByRole('button', { name: /出图/ }).first().click()
  await expect(page.getByLabel('选模板')).toHaveValue('会审 A3')
  await expect(page.getByText('A3 竖 · 150 dpi · 1754 × 2480 像素')).toBeVisible()
  await page.getByRole('button', { name: '改名' }).click()
  await page.getByLabel('模板名').fill('报批')
  await page.getByRole('button', { name: '确定', exact: true }).click()
  await expect(page.getByLabel('选模板')).toHaveValue('报批')
  await page.getByRole('button', { name: '删除', exact: true }).click()
  await expect(page.getByLabel('选模板')).toHaveValue('')
})

test('a sheet goes out as PDF of its size, in grey, and into the report', async ({ page }) => {
  test.slow()
  await openApp(page)
  await page.getByRole('button', { name: '用示例试一次' }).first().click()
  await expect(page.getByRole('table', { name: '逐层核查结果' })).toBeVisible()
  const preview = await openComposer(page)
  await choice(page, '清晰度', '96 dpi').click()
  await page.getByLabel('灰度打印').check()
  await choice(page, '文件', 'PDF').click()
  await settled(preview)
  const coloured = await preview
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      let count = 0
      for (let at = 0; at < data.length; at += 4)
        if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) count += 1
      return count
    })
  expect(coloured).toBe(0)
  const download = await exported(page, 'PDF')
  expect(download.suggestedFilename()).toMatch(/_演示\.pdf$/)
  const pdf = readFileSync(await download.path()).toString('latin1')
  expect(pdf).toContain('/MediaBox [0 0 841.890 595.276]')
  expect(pdf).toContain('/Width 1123 /Height 794')
  expect(pdf.trimEnd()).toMatch(/%%EOF$/)

  await page.getByRole('button', { name: '放入报告' }).click()
  await expect(page.getByText('报告里已有自选图 1 张')).toBeVisible()
  await choice(page, '做什么', '核查报告').click()
  for (const part of ['位置图', '逐层套合图']) await page.getByLabel(part).uncheck()
  await expect(page.getByText(/附图 1 张，A4 横/)).toBeVisible()
})
