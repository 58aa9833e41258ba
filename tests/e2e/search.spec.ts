/** The search box as a person uses it: pinyin, arrows, Enter, a coordinate, an indicator; without a mouse. */
import AxeBuilder from '@axe-core/playwright'
import { expect, openApp, test } from './support/app'

test('find by pinyin, initials, coordinates and kinds; the keyboard goes all the way', async ({ page }) => {
  await openApp(page)
  await page.keyboard.press('/')
  const box = page.getByRole('combobox', { name: '搜索' })
  await expect(box).toBeFocused()
  await expect(page.getByText('汉字、拼音、首字母(gem)')).toBeVisible()

  await box.fill('gem')
  const options = page.getByRole('option')
  await expect(options.first()).toContainText('格尔木市')
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  const { violations } = await new AxeBuilder({ page }).include('.search').analyze()
  expect(violations).toEqual([])
  await box.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await box.press('ArrowUp')
  await box.press('Enter')
  await expect(page.getByRole('complementary').filter({ hasText: '格尔木市' }).first()).toBeVisible()
  await expect(options).toHaveCount(0)

  await box.fill('')
  await box.fill('胡杨林省级自然保护区')
  await expect(options.first()).toContainText('格尔木胡杨林')

  await box.fill('36.4,94.9')
  await expect(options).toHaveCount(1)
  await expect(options.first()).toContainText('先纬后经')

  await box.fill('4029000, 500000')
  await expect(options.nth(1)).toContainText('中央经线')

  await box.fill('没有这个地方')
  await expect(page.getByText('没有“没有这个地方”')).toBeVisible()

  await box.fill('senlinfugailv')
  await expect(options.first()).toContainText('森林覆盖率')
  await box.press('Enter')
  await expect(page.getByRole('heading', { name: /指标/ }).first()).toBeVisible()

  await box.fill('gem')
  await box.press('Escape')
  await expect(box).toHaveValue('')
  await box.press('Escape')
  await expect(box).not.toBeFocused()
})

test('typed before the names are there: it says so, takes Enter, and goes there when they are', async ({
  page,
}) => {
  let letGo = () => {}
  const wait = new Promise<void>((resolve) => (letGo = resolve))
  // Names of places come late; the map itself is there.
  await page.route(/geodata\/.*(indicators|towns|projects).*json/, async (route) => {
    await wait
    await route.continue()
  })
  await openApp(page)
  const box = page.getByRole('combobox', { name: '搜索' })
  await box.fill('geermu')
  await expect(page.locator('.search-results')).toContainText('正在读名称')
  // A coordinate needs no names.
  await box.fill('94.9,36.4')
  await expect(page.getByRole('option')).toHaveCount(1)
  await box.fill('geermu')
  await box.press('Enter')
  await expect(page.getByText('读完名称就去第一个结果')).toBeVisible()
  letGo()
  await expect(page.getByRole('complementary').filter({ hasText: '格尔木市' }).first()).toBeVisible()
  await expect(page.getByRole('option')).toHaveCount(0)
})

test('a coordinate that is none says why', async ({ page }) => {
  await openApp(page)
  const box = page.getByRole('combobox', { name: '搜索' })
  await box.fill('46N 670000 4030000')
  await expect(page.locator('.search-results')).toContainText('UTM')
})
