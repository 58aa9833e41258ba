import { expect, openApp, test } from './support/app'

test('a second pack opens by its address, with its own layers, projects and picture', async ({ page }) => {
  await openApp(page, './?pack=huzhu')
  await expect(page.getByText('威远—塘川—林川物流格局').first()).toBeVisible()
  await expect(page.getByText('柴达木盆地')).toHaveCount(0)
  const boxOfMap = async () => {
    const box = (await page.evaluate(() => document.documentElement.dataset['mapBox'])) ?? ''
    const [west = 0, south = 0, east = 0, north = 0] = box.split(',').map(Number)
    return { west, south, east, north }
  }
  await expect.poll(async () => (await boxOfMap()).west).toBeGreaterThan(100)
  const { west, south, east, north } = await boxOfMap()
  // 威远镇, the seat of 互助.
  expect(west < 101.96 && 101.96 < east && south < 36.84 && 36.84 < north).toBe(true)
  await page.getByRole('radio', { name: '规划项目' }).check({ force: true })
  await expect(page.getByText(/^共 \d+ 项/)).toBeVisible()
})

test('the list of named projects closes at 168, finds one and goes there', async ({ page }) => {
  await openApp(page)
  await page.getByRole('radio', { name: '规划项目' }).check({ force: true })
  const sum = await page.getByText(/^共 168 项/).innerText()
  const [all = 0, ...parts] = [...sum.matchAll(/\d+/g)].map(Number)
  expect(parts.reduce((total, part) => total + part, 0)).toBe(all)
  const before = await page.evaluate(() => document.documentElement.dataset['mapBox'])
  await page.getByRole('searchbox', { name: /搜编号/ }).fill('南山口')
  await page.getByRole('button', { name: /南山口240万千瓦抽水蓄能/ }).click()
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['mapBox'])).not.toBe(before)
})

test('where a deployer supplies the text of a plan, the card shows the sentence round its locator', async ({
  page,
}) => {
  await page.route('**/geodata/catalogue.json', async (route) => {
    const catalogue = (await (await route.fetch()).json()) as object
    await route.fulfill({ json: { ...catalogue, planTexts: { 'qinghai-eco-14th': 'texts/plan.txt' } } })
  })
  await page.route('**/geodata/texts/plan.txt', (route) =>
    route.fulfill({
      contentType: 'text/plain; charset=utf-8',
      body: '此前的一句。本测试的句子说三江源草原草甸湿地\n生态区为核心。此后的一句。',
    }),
  )
  await openApp(page)
  const sentence = page.getByRole('blockquote', { name: '规划原文' })
  // The layers may still be on their way to the map when it first stands still.
  await expect(async () => {
    await page.mouse.click(790, 640)
    await expect(sentence).toContainText('本测试的句子说三江源草原草甸湿地生态区为核心。', { timeout: 4000 })
  }).toPass()
  await expect(sentence).not.toContainText('此后的一句')
  await page.getByRole('button', { name: '看上下文' }).click()
  await expect(sentence).toContainText('此后的一句')
})
