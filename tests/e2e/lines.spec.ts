import AxeBuilder from '@axe-core/playwright'
import { expect, openApp, test } from './support/app'

/** A water main near Golmud, longitude/latitude, from south to north through the example's surroundings. */
const LINE = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { 项目名称: '输水管线示例' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [94.6, 36.2],
          [94.9, 36.45],
          [95.3, 36.5],
        ],
      },
    },
  ],
})

/** Two squares across the line and one beside it. */
const ZONES = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    [94.85, 36.4, 0.1],
    [95.1, 36.45, 0.05],
  ].map(([west = 0, south = 0, size = 0], place) => ({
    type: 'Feature',
    properties: { HXMC: `红线 ${place + 1}` },
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
  })),
})

const fileOf = (name: string, text: string) => ({
  name,
  mimeType: 'application/geo+json',
  buffer: Buffer.from(text),
})

test('a line is asked for its width, checked as corridor and line, and can avoid', async ({ page }) => {
  await openApp(page)
  await page.getByLabel('选项目文件', { exact: true }).setInputFiles(fileOf('管线.geojson', LINE))
  await expect(page.getByRole('heading', { name: '线和点按多宽计？' })).toBeVisible()
  await page.getByRole('button', { name: '按此宽度核查' }).click()
  await expect(page.getByText('请填大于 0')).toBeVisible()
  await page.getByLabel('走廊宽度(米)').fill('40')
  await page.getByRole('button', { name: '按此宽度核查' }).click()
  await expect(page.getByText(/线长 .* km，按 40 米宽的走廊核查/)).toBeVisible()

  await page.getByLabel('选管控图层文件', { exact: true }).setInputFiles(fileOf('STBHHX.geojson', ZONES))
  await page.getByRole('button', { name: '加入核查' }).click()
  await expect(page.getByText(/线在区内 .*占线长/).first()).toBeVisible()
  await expect(page.getByRole('table', { name: '线在各图斑内的长度' }).getByRole('row')).toHaveCount(3)

  await page.getByRole('button', { name: '避让…' }).click()
  const dialog = page.getByRole('dialog', { name: '避让方案' })
  await expect(dialog.getByText('需要移动的线段')).toBeVisible()
  await expect(dialog.getByText(/剩余/).first()).toBeVisible()
  const keep = dialog.getByRole('button', { name: '保留为新项目' })
  // The button has just come to life; its colours take a moment.
  await expect(keep).toHaveCSS('background-color', 'rgb(18, 88, 106)')
  await expect(keep).toHaveCSS('opacity', '1')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await keep.click()
  await expect(dialog).toBeHidden()
  // Both are there; the new one is active and no longer occupies the layer.
  await expect(
    page
      .getByRole('combobox', { name: '项目' })
      .or(page.getByLabel('项目', { exact: true }))
      .first(),
  ).toHaveValue('输水管线示例(避让)')
  await expect(page.getByRole('button', { name: '避让…' })).toBeHidden()
})
