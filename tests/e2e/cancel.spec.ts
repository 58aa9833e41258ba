import type { Page } from '@playwright/test'
import { expect, openApp, test } from './support/app'

/** A star of many corners: its check lasts long enough to be stopped. */
function star(corners: number): string {
  const ring = Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * 2 * Math.PI
    const reach = 0.05 * (1 + 0.15 * Math.sin(7 * angle) + 0.02 * Math.sin(311 * angle))
    return [94.9 + reach * Math.cos(angle), 36.4 + reach * Math.sin(angle)]
  })
  const coordinates = [[...ring, ring[0]]]
  return JSON.stringify({
    type: 'Feature',
    properties: { name: '多点项目' },
    geometry: { type: 'Polygon', coordinates },
  })
}

/** Small zones side by side. */
function grid(columns: number, rows: number): string {
  const features = Array.from({ length: columns * rows }, (_, index) => {
    const [x, y] = [94.6 + (index % columns) * 0.003, 36.2 + Math.floor(index / columns) * 0.004]
    const ring = [
      [x, y],
      [x + 0.0028, y],
      [x + 0.0029, y + 0.0038],
      [x, y + 0.0036],
      [x, y],
    ]
    return {
      type: 'Feature',
      properties: { name: `图斑${index}` },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }
  })
  return JSON.stringify({ type: 'FeatureCollection', features })
}

async function give(page: Page, label: RegExp, name: string, text: string): Promise<void> {
  await page
    .getByLabel(label)
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text, 'utf8') })
}

test('a running check can be stopped and goes on when asked; adding a layer can be given up', async ({
  page,
}) => {
  await openApp(page)
  await give(page, /^选项目文件$/, '多点项目.geojson', star(60_000))
  const progress = page.locator('.progress')
  await progress.getByRole('button', { name: '取消' }).click()
  await expect(progress).toContainText(/^已取消，\d+ 层已算完/)
  await progress.getByRole('button', { name: '继续' }).click()
  await expect(page.locator('#verdict')).toBeVisible()

  await give(page, /^选管控图层文件$/, '生态保护红线.geojson', grid(200, 100))
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '加入核查' }).click()
  await dialog.getByRole('button', { name: '取消' }).click()
  // What was filled in stays; nothing was added.
  await expect(dialog.getByRole('button', { name: '加入核查' })).toBeEnabled()
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.locator('#verdict')).toHaveText('没有可核查的图层')
})
