import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, openApp, test } from './support/app'

async function openIndicators(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(指标|Targets)$/ }).click()
  await expect(page.getByRole('table', { name: /规划指标|Plan indicators/ })).toBeVisible()
}

const rows = (page: Page) => page.locator('.indicator')

test('nothing of the indicators is fetched before their place is opened', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await openApp(page)
  expect(asked.filter((url) => /indicators/i.test(url))).toEqual([])
  await page.keyboard.press('4')
  await expect(page.getByRole('heading', { name: '规划指标', exact: true })).toBeVisible()
  await expect(rows(page)).toHaveCount(119)
  expect(asked.filter((url) => /geodata\/indicators\.json/.test(url))).toHaveLength(1)
})

test('filters narrow the rows, contradictions stand on them, the table can be taken away', async ({
  page,
}) => {
  await openApp(page)
  await openIndicators(page)
  await page.getByRole('searchbox', { name: '搜指标、数值、说明' }).fill('清洁能源装机')
  await expect(rows(page)).toHaveCount(4)
  await expect(rows(page).first()).toContainText('矛盾：同文第5条写2025年可再生能源装机1168万千瓦')
  await page.getByRole('button', { name: '预期性', exact: true }).click()
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('button', { name: '清除', exact: true }).click()
  await expect(rows(page)).toHaveCount(119)
  await page.getByRole('combobox', { name: '规划' }).click()
  await page.getByRole('option', { name: /互助土族自治县碳达峰实施方案/ }).click()
  await expect(rows(page)).toHaveCount(28)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 CSV' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text.trimEnd().split('\r\n')).toHaveLength(29)
  expect(text).toContain('完成省市下达目标')
})

test('years counted differently are joined by grey dashes only', async ({ page }) => {
  await openApp(page)
  await openIndicators(page)
  await page.getByRole('searchbox', { name: '搜指标、数值、说明' }).fill('二调口径')
  await expect(rows(page)).toHaveCount(2)
  await expect(rows(page).locator('.strip-dashed')).toHaveCount(2)
  await expect(rows(page).locator('.strip-done, .strip-promised')).toHaveCount(0)
  await expect(rows(page).getByRole('img', { name: /2020 3\.4; .*口径变，不可比/ })).toHaveCount(1)
})

test('one indicator shows every value with its source, and its places on the map', async ({ page }) => {
  await openApp(page)
  await openIndicators(page)
  await page.getByRole('button', { name: '清洁能源装机总量' }).first().click()
  const detail = page.getByRole('region', { name: '清洁能源装机总量' })
  for (const value of ['1000', '1100', '1129.7', '3000']) {
    await expect(detail.getByRole('cell', { name: `${value} 万千瓦` }).first()).toBeVisible()
  }
  await expect(detail).toContainText('表1-1 · 第 21 项')
  await detail.getByRole('button', { name: '在图上看' }).click()
  const note = page.getByRole('note')
  await expect(note).toContainText('圈为位置误差，不是用地范围')
  await expect(detail.getByRole('button', { name: '乌图美仁光伏光热园区' })).toBeVisible()
  await expect(detail).toContainText('±12 公里')
  await detail.getByRole('button', { name: '乌图美仁光伏光热园区' }).click()
  await expect(page.locator('.identify')).toContainText('乌图美仁光伏光热园区')
  await page.keyboard.press('1')
  await note.getByRole('button', { name: '回到指标' }).click()
  await expect(page.getByRole('heading', { name: '规划指标', exact: true })).toBeVisible()
  await note.getByRole('button', { name: '从图上撤下这些地点' }).click()
  await expect(note).not.toContainText('清洁能源装机总量')
})

test('on a phone the map comes to the front and the note leads back', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openApp(page)
  await openIndicators(page)
  await rows(page)
    .getByRole('button', { name: /在图上看与“清洁能源装机总量”有关/ })
    .first()
    .click()
  await page.getByRole('button', { name: '回到指标' }).click()
  await expect(rows(page).first()).toBeVisible()
})

for (const language of ['zh', 'en'] as const) {
  test(`the indicators have no accessibility fault (${language})`, async ({ page }) => {
    await openApp(page)
    if (language === 'en') {
      await page.getByRole('button', { name: /English/ }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    }
    await openIndicators(page)
    await page.locator('.indicator-map .link').first().click()
    await expect(page.locator('.indicator-places li').first()).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join('; ')}`),
    ).toEqual([])
  })
}
