import AxeBuilder from '@axe-core/playwright'
import { expect, openApp, test } from './support/app'

test('the layer list is one stop of the Tab key; arrows reach every row and every button', async ({
  page,
}) => {
  await openApp(page)
  const list = page.getByRole('group', { name: '图层与图例' })
  const rows = list.locator('.group-head, .layer')
  await expect(rows.nth(3)).toBeVisible()
  const stops = () =>
    list.evaluate(
      (box) =>
        [...box.querySelectorAll<HTMLElement>('.group-head *, .layer *')].filter((one) => one.tabIndex === 0)
          .length,
    )
  expect(await stops()).toBe(1)
  await list.locator('.group-title').first().focus()
  await page.keyboard.press('ArrowDown')
  const first = list.locator('.layer').first()
  await expect(first.getByRole('checkbox')).toBeFocused()
  // From the tick to the right: table, areas, about, menu, and the slider of the opacity at the end.
  const names: string[] = []
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('ArrowRight')
    names.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
  }
  expect(names.join('|')).toMatch(/属性表.*分面积.*关于.*更多操作.*透明/)
  // The slider keeps left and right, and lets up and down go on.
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator(':focus')).toHaveAttribute('aria-valuenow', '95')
  await page.keyboard.press('ArrowDown')
  await expect(list.locator('.layer').nth(1).getByRole('checkbox')).toBeFocused()
  await page.keyboard.press(' ')
  await expect(list.locator('.layer').nth(1).getByRole('checkbox')).not.toBeChecked()
  await page.keyboard.press('End')
  await expect(rows.last().locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Home')
  await expect(list.locator('.group-title').first()).toBeFocused()
  expect(await stops()).toBe(1)
  expect((await new AxeBuilder({ page }).include('.panel-body').analyze()).violations).toEqual([])
})
