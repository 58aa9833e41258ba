/** The card: all that lies under a click, what belongs to it, and how its numbers came about. */
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, openApp, test } from './support/app'

/** Finds a part by the search box: its card opens without a click on the map. */
async function openCard(page: Page, name: string): Promise<Locator> {
  await page.getByRole('combobox', { name: '搜索' }).fill(name)
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click()
  const card = page.locator('.identify')
  await expect(card.getByRole('heading', { level: 3, name, exact: true })).toBeVisible()
  return card
}

/** Clicks the middle of the map until the card is there: a click before the layers are read finds less. */
async function clickMiddle(page: Page, least: number): Promise<Locator> {
  const card = page.locator('.identify')
  const heading = card.getByRole('heading', { level: 2 })
  await expect(async () => {
    await page.locator('canvas.maplibregl-canvas').click()
    const count = Number(/\d+/.exec(await heading.innerText({ timeout: 3000 }))?.[0] ?? 0)
    expect(count).toBeGreaterThanOrEqual(least)
  }).toPass()
  return card
}

test('the card of a part leads to its neighbours, projects and numbers; Esc closes one thing at a time', async ({
  page,
}) => {
  await openApp(page)
  const card = await openCard(page, '昆仑山腹地生态涵养带')
  await expect(card).toContainText('原文写明')
  await expect(card).toContainText('编者推绘')

  await card.getByRole('button', { name: /km²$/ }).first().click()
  const how = page.getByRole('dialog', { name: '昆仑山腹地生态涵养带' })
  await expect(how).toContainText('CGCS2000 椭球')
  expect(
    (await new AxeBuilder({ page }).include('.identify').include('.how-card').analyze()).violations,
  ).toEqual([])
  await page.keyboard.press('Escape')
  await expect(how).toHaveCount(0)
  await expect(card).toBeVisible()

  await expect(card.getByRole('region', { name: '有关的规划项目' })).toContainText('P0')
  const neighbours = card.getByRole('region', { name: '同一格局的其他构件' })
  await neighbours.getByRole('button', { name: /格尔木河廊道/ }).click()
  await expect(card.getByRole('heading', { level: 3, name: '格尔木河廊道', exact: true })).toBeVisible()
})

test('a click finds everything under it, with the county; layers that are not shown when asked', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openApp(page, './#v=36.4,94.9,9&l=qh-regions,qh-corridors,base-province,base-counties&lang=zh')
  const card = await clickMiddle(page, 3)
  await expect(card).toContainText('94°54′00″E')
  await expect(card).toContainText('格尔木市')
  const rows = card.getByRole('list', { name: '此处其他图斑' }).getByRole('listitem')
  const before = await rows.count()

  await card.getByRole('button', { name: '查没有打开的图层' }).click()
  await expect(rows.filter({ hasText: '未打开' }).first()).toBeVisible()
  expect(await rows.count()).toBeGreaterThan(before)

  const title = await card.getByRole('heading', { level: 3 }).innerText()
  await card.getByRole('button', { name: '复制引用' }).click()
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(copied).toContain(title)
  expect(await copied()).toContain('示意 schematic')
  expect(await copied()).toContain('94°54′00″E')
})

test('the card in English has no Chinese words of the page', async ({ page }) => {
  await openApp(page, './#v=36.4,94.9,9&l=qh-regions,qh-corridors,base-province,base-counties&lang=en')
  const card = await clickMiddle(page, 3)
  await expect(card).toContainText('Golmud')
  await expect(card).toContainText('Extent')
  const labels = await card.locator('dt, h4, button').allInnerTexts()
  expect(labels.length).toBeGreaterThan(5)
  expect(labels.filter((label) => /[\u4e00-\u9fff]/.test(label))).toEqual([])
})
