import { expect, type Page } from '@playwright/test'

/** Opens 数据 and waits until the stored layers are listed. */
export async function openData(page: Page): Promise<void> {
  await page.getByRole('button', { name: '数据', exact: true }).click()
  await expect(page.getByRole('heading', { name: '数据', exact: true })).toBeVisible()
  await expect(page.getByText('正在打开存下的图层')).toHaveCount(0)
}

export type FileToBring = string | { name: string; mimeType: string; buffer: Buffer }

/** Brings a layer, declared statutory, and waits until it is stored. */
export async function bringLayer(
  page: Page,
  file: FileToBring,
  version: string,
  isUpdate = false,
): Promise<void> {
  await describeLayer(page, file, version, isUpdate)
  await page.getByRole('button', { name: '存下并用于核查' }).click()
  await expect(page.getByText(/^已存下/).first()).toBeVisible({ timeout: 150_000 })
}

/** Chooses a file and fills in what a statutory layer needs; nothing is stored yet. */
export async function describeLayer(
  page: Page,
  file: FileToBring,
  version: string,
  isUpdate = false,
): Promise<void> {
  await page.getByLabel('选要存下的图层文件', { exact: true }).setInputFiles(file)
  const form = page.getByRole('form', { name: '导入图层' })
  await expect(form).toBeVisible({ timeout: 120_000 })
  if (isUpdate)
    await form
      .getByRole('radio', { name: /的新版本/ })
      .first()
      .check()
  await form.getByLabel('资料来源').fill('省自然资源厅下发')
  await form.getByLabel('版本', { exact: true }).fill(version)
  await form.getByLabel('这是法定图层').check()
}

/** Gives a project to the app and waits for the row of a layer in the result. */
export async function checkProject(page: Page, file: FileToBring): Promise<void> {
  await page.getByLabel('选项目文件', { exact: true }).setInputFiles(file)
  await expect(page.getByRole('heading', { name: '核查结果' })).toBeVisible()
}
