import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, openApp, test } from './support/app'

const row = (page: Page, id: string) => page.locator(`[data-row="${id}"]`)

/** The ids of the rows of a group, from the top. */
const idsIn = (page: Page, group: string) =>
  page
    .locator('.group', { has: page.getByRole('button', { name: group }) })
    .locator('[data-row]')
    .evaluateAll((rows) => rows.map((one) => one.getAttribute('data-row')))

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join('; ')}`)
}

async function openTable(page: Page, id: string, name: string): Promise<void> {
  await row(page, id).hover()
  await page.getByRole('button', { name: `打开 ${name} 的属性表` }).click()
  await expect(page.getByRole('grid', { name: `${name} 的属性表` })).toBeVisible()
  // Away from the button, whose hint lies over the page.
  await page.mouse.move(700, 300)
}

test('rows move by key and by drag; the order is read aloud and is there after a reload', async ({
  page,
}) => {
  await openApp(page)
  const group = '自然保护地与水源'
  const before = await idsIn(page, group)
  expect(before.slice(0, 3)).toEqual(['pa-national-parks', 'pa-reserves', 'pa-aquatic'])
  const grip = row(page, 'pa-national-parks').getByRole('button', { name: /^移动 国家公园与候选/ })
  await grip.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('status', { name: '青屏' })).toHaveText('国家公园与候选移到第 2 位,共 6 位')
  await expect(grip).toBeFocused()
  await page.keyboard.press('ArrowDown')
  expect((await idsIn(page, group)).slice(0, 3)).toEqual(['pa-reserves', 'pa-aquatic', 'pa-national-parks'])
  const from = await row(page, 'pa-aquatic').getByRole('button', { name: /^移动/ }).boundingBox()
  const to = await row(page, 'pa-reserves').boundingBox()
  if (!from || !to) throw new Error('the rows are not on the page')
  await page.mouse.move(from.x + 6, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(to.x + 6, to.y + 12, { steps: 4 })
  await page.mouse.move(to.x + 6, to.y + 4, { steps: 2 })
  await page.mouse.up()
  const order = ['pa-aquatic', 'pa-reserves', 'pa-national-parks']
  await expect.poll(async () => (await idsIn(page, group)).slice(0, 3)).toEqual(order)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-map', 'ready')
  expect((await idsIn(page, group)).slice(0, 3)).toEqual(order)
})

test('the tick of a group has three states', async ({ page }) => {
  await openApp(page)
  const tick = page.getByRole('checkbox', { name: /^自然保护地与水源：/ })
  await expect(tick).not.toBeChecked()
  await page.getByRole('checkbox', { name: '国家公园与候选', exact: true }).check()
  await expect(tick).toHaveJSProperty('indeterminate', true)
  await tick.click()
  await expect(tick).toBeChecked()
  await expect(page.getByRole('checkbox', { name: '河西水源地', exact: true })).toBeChecked()
  await tick.click()
  await expect(tick).not.toBeChecked()
  await expect(tick).toHaveJSProperty('indeterminate', false)
})

test('a filter is a chip on the row, narrows the count and can be taken off', async ({ page }) => {
  await openApp(page)
  await page.getByRole('checkbox', { name: '水产种质资源保护区', exact: true }).check()
  await row(page, 'pa-aquatic').hover()
  await page.getByRole('button', { name: '水产种质资源保护区 的更多操作' }).click()
  await page.getByRole('menuitem', { name: '筛选…' }).click()
  const editor = page.getByRole('region', { name: '筛选 水产种质资源保护区' })
  await expect(editor).toContainText('核查始终用整层')
  await editor.getByLabel('按哪个字段筛选').selectOption({ label: '名称' })
  await editor.getByRole('searchbox', { name: '名称含有…' }).fill('格尔木')
  await expect(editor.getByRole('status')).toHaveText('1 / 5')
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Escape')
  const chip = row(page, 'pa-aquatic').locator('.filter-chip')
  await expect(chip).toHaveText('名称含“格尔木”')
  await expect(row(page, 'pa-aquatic')).toContainText('1 / 5')
  await chip.getByRole('button').click()
  await expect(chip).toHaveCount(0)
})

test('by plan, each layer says how much of it comes from the plan', async ({ page }) => {
  await openApp(page)
  await page.getByText('按规划', { exact: true }).click()
  const plan = page.locator('.group', {
    has: page.getByRole('button', { name: '格尔木市碳达峰实施方案(2023)' }),
  })
  await expect(plan.locator('.layer', { hasText: '自然保护区与地质公园' })).toContainText('2 / 7')
  await expect(page.getByRole('button', { name: '不出自规划的公开资料' })).toBeVisible()
  expect(await faults(page)).toEqual([])
})

test('sets are saved, shown, renamed and deleted', async ({ page }) => {
  await openApp(page)
  const menu = page.getByRole('button', { name: '组合', exact: true })
  await menu.click()
  await page.getByRole('menuitem', { name: '检查用' }).click()
  await expect(page.getByRole('checkbox', { name: '生态保护红线(示意)', exact: true })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: '三区', exact: true })).not.toBeChecked()
  await menu.click()
  await page.getByRole('menuitem', { name: '保存与管理…' }).click()
  const dialog = page.getByRole('dialog', { name: '图层组合' })
  await dialog.getByLabel('把现在打开的图层存为').fill('厅里汇报')
  await dialog.getByRole('button', { name: '保存', exact: true }).click()
  await expect(dialog.getByRole('button', { name: '厅里汇报', exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: '给图层组合 厅里汇报 改名' }).click()
  await dialog.getByRole('textbox', { name: '给图层组合 厅里汇报 改名' }).fill('现场')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: '现场', exact: true })).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await menu.click()
  await page.getByRole('menuitem', { name: '格局', exact: true }).click()
  await expect(page.getByRole('checkbox', { name: '三区', exact: true })).toBeChecked()
  await menu.click()
  await page.getByRole('menuitem', { name: '现场' }).click()
  await expect(page.getByRole('checkbox', { name: '三区', exact: true })).not.toBeChecked()
  await menu.click()
  await page.getByRole('menuitem', { name: '保存与管理…' }).click()
  await dialog.getByRole('button', { name: '删除图层组合 现场' }).click()
  await expect(dialog.getByRole('button', { name: '现场', exact: true })).toHaveCount(0)
})

test('the attribute table sorts by pinyin, chooses by key, zooms, and is taken away', async ({ page }) => {
  await openApp(page)
  await openTable(page, 'qh-regions', '三区')
  const grid = page.getByRole('grid')
  await expect(grid).toBeFocused()
  const names = () =>
    page
      .locator('.grid-body [aria-colindex="2"]')
      .evaluateAll((cells) => cells.map((cell) => cell.textContent))
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('columnheader', { name: '名称', exact: true })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  expect(await names()).toEqual(['柴达木盆地', '泛共和盆地', '河湟谷地', '青海湖流域'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.locator('.table-count')).toHaveText('4 / 4 行，选中 2')
  const before = await page.evaluate(() => document.documentElement.dataset['mapBox'])
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['mapBox'])).not.toBe(before)
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: '导出所选' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /^CSV/ }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('三区_属性表_示意.csv')
  const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n')
  expect(lines[0]).toContain('\uFEFF名称,')
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['柴达木盆地', '泛共和盆地'])
  await page.getByRole('searchbox', { name: '在表里找' }).fill('编者推断')
  await expect(page.locator('.grid-body [role="row"]')).toHaveCount(1)
  await page.getByRole('button', { name: '关闭属性表' }).press('Enter')
  await expect(page.getByRole('checkbox', { name: '三区', exact: true })).toBeFocused()
})

test('a click on the map chooses the row of what lies there; long tables keep few rows in the page', async ({
  page,
}) => {
  await openApp(page)
  await openTable(page, 'qh-barriers', '两屏')
  // In the southern barrier, whatever the window: by the map's own box.
  const point = await page.evaluate(() => {
    const box = (document.documentElement.dataset['mapBox'] ?? '').split(',').map(Number)
    const [west = 0, south = 0, east = 0, north = 0] = box
    const canvas = document.querySelector('canvas.maplibregl-canvas')?.getBoundingClientRect()
    const y = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
    return canvas
      ? {
          x: canvas.left + ((95 - west) / (east - west)) * canvas.width,
          y: canvas.top + ((y(north) - y(33.9)) / (y(north) - y(south))) * canvas.height,
        }
      : { x: 0, y: 0 }
  })
  await page.mouse.click(point.x, point.y)
  await expect(page.locator('.grid-body [aria-selected="true"]')).toContainText('南部生态屏障')
})

test('on a phone the table is a sheet of its own', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openApp(page)
  await page.getByRole('button', { name: '全部图层' }).click()
  await row(page, 'qh-regions').hover()
  await page.getByRole('button', { name: '打开 三区 的属性表' }).click()
  const dock = page.getByRole('region', { name: '属性表' })
  await expect(dock).toBeVisible()
  expect((await dock.boundingBox())?.height).toBe(844)
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: '关闭属性表' }).click()
  await expect(dock).toHaveCount(0)
})

test('menus and cards of a layer: named, in reach of the keyboard, closed one at a time', async ({
  page,
}) => {
  await openApp(page)
  const regions = row(page, 'qh-regions')
  await regions.hover()
  const more = page.getByRole('button', { name: '三区 的更多操作' })
  await more.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: '属性表' })).toBeFocused()
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menuitem')).toHaveCount(0)
  await expect(more).toBeFocused()

  // A coordinate: what lies there, with a card of its own behind the one that is opened next.
  await page.getByRole('combobox', { name: '搜索' }).fill('94.9, 36.4')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  const card = page.locator('.identify')
  await expect(card).toContainText('柴达木盆地')
  expect(await faults(page)).toEqual([])
  const about = page.getByRole('button', { name: '关于 三区', exact: true })
  await about.focus()
  await page.keyboard.press('Enter')
  const known = page.getByRole('dialog', { name: '关于 三区' })
  await expect(known).toContainText('谁可凭它')
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(known).toHaveCount(0)
  await expect(card).toBeVisible()
  await expect(about).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
})

test('on a phone the card about a layer lies within the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openApp(page)
  await page.getByRole('button', { name: '全部图层' }).click()
  await row(page, 'qh-regions').hover()
  await page.getByRole('button', { name: '关于 三区', exact: true }).click()
  const known = page.getByRole('dialog', { name: '关于 三区' })
  await expect(known).toContainText('谁可凭它')
  const box = await known.boundingBox()
  if (!box) throw new Error('the card is not on the page')
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(390)
  expect(box.y + box.height).toBeLessThanOrEqual(844.5)
  expect(await faults(page)).toEqual([])
})
