import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { redLine } from './support/redLine'
import { bringLayer, checkProject, describeLayer, openData } from './support/library'
import { expect, fixture, openApp, test } from './support/app'

const LAYER = fixture('gdal/redline.zip')
const PROJECT = fixture('gdal/project.zip')

/** A square of about 11 km by 9 km amid the generated red line. */
const SQUARE = {
  name: '方块.geojson',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      type: 'Feature',
      properties: { 项目名称: '方块' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [95.95, 35.95],
            [96.05, 35.95],
            [96.05, 36.05],
            [95.95, 36.05],
            [95.95, 35.95],
          ],
        ],
      },
    }),
  ),
}

/** 70.6861 ha of the project lie in the red line: the figure of tests/fixtures/gdal, by GDAL and GEOS. */
const OCCUPIED_HECTARES = '70.6861'

for (const address of ['./', 'http://intranet.test/'])
  test(`a layer that was brought is there after a reload, and the check uses it (${address})`, async ({
    page,
  }) => {
    await openApp(page, address)
    await openData(page)
    await bringLayer(page, LAYER, '2022 年批复版')
    await expect(page.getByText(/法定 1/)).toBeVisible()
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-map', 'ready')
    await checkProject(page, PROJECT)
    const table = page.getByRole('table', { name: '逐层核查结果' })
    await expect(table.getByText(OCCUPIED_HECTARES).first()).toBeVisible()
    await expect(table.getByText(/2022 年批复版/).first()).toBeVisible()
    await expect(page.getByText('数据不全').first()).toBeVisible()
  })

test('the place of the data has no accessibility faults, with its form and with its details', async ({
  page,
}) => {
  await openApp(page)
  await openData(page)
  const faults = async () => {
    const { violations } = await new AxeBuilder({ page }).include('.panel').analyze()
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
  }
  expect(await faults()).toEqual([])
  await describeLayer(page, LAYER, '2022')
  expect(await faults()).toEqual([])
  await page.getByRole('button', { name: '存下并用于核查' }).click()
  await expect(page.getByText(/^已存下/).first()).toBeVisible()
  expect(await faults()).toEqual([])
})

test('removal is undone while the page is open; deletion for good is not', async ({ page }) => {
  await openApp(page)
  await openData(page)
  await bringLayer(page, LAYER, '2022')
  const row = page.getByRole('button', { name: 'redline', exact: true })
  await page.getByRole('button', { name: '从这台电脑移除' }).click()
  await expect(row).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(row).toBeVisible()
  await expect.poll(() => storedTitles(page)).toEqual(['redline'])
  await row.click()
  await page.getByRole('button', { name: '彻底删除', exact: true }).click()
  await page.getByRole('button', { name: '确认彻底删除' }).click()
  await expect(row).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect.poll(() => storedTitles(page)).toEqual([])
  await expect(row).toHaveCount(0)
})

test('the version in use removed: none is in use until a person says which; undo brings it back', async ({
  page,
}) => {
  await openApp(page)
  await openData(page)
  await bringLayer(page, LAYER, '2022')
  await bringLayer(page, LAYER, '2025', true)
  await expect(page.getByText('共 2 版')).toBeVisible()
  const older = page.getByRole('button', { name: '启用 2022', exact: true })
  const statutory = page.getByText(/法定 1/)
  await page.getByRole('button', { name: '从这台电脑移除' }).click()
  await expect(older).toBeVisible()
  await expect(statutory).toHaveCount(0)
  await expect(page.getByText(/“redline”现在没有启用的版本/).first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(older).toHaveCount(0)
  await expect(statutory).toBeVisible()
  await expect(page.getByText('2025', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'redline', exact: true }).click()
  await page.getByRole('button', { name: '彻底删除', exact: true }).click()
  await page.getByRole('button', { name: '确认彻底删除' }).click()
  await older.click()
  await expect(statutory).toBeVisible()
})

test('two tabs at once: what one brings the other uses, and neither loses anything', async ({
  page,
  context,
}) => {
  await openApp(page)
  await openData(page)
  const other = await context.newPage()
  await openApp(other)
  await openData(other)
  await describeLayer(page, LAYER, 'A')
  await describeLayer(other, fixture('gdal/redline.zip'), 'B')
  await Promise.all([page, other].map((one) => one.getByRole('button', { name: '存下并用于核查' }).click()))
  for (const one of [page, other]) {
    await expect(one.getByRole('button', { name: 'redline', exact: true })).toHaveCount(2)
    await expect(one.getByText(/法定 1/)).toBeVisible()
  }
  await page.getByRole('button', { name: 'redline', exact: true }).first().click()
  await page.getByRole('button', { name: '从这台电脑移除' }).click()
  await expect(other.getByRole('button', { name: 'redline', exact: true })).toHaveCount(1)
})

test('storage full: a sentence says so, what was there stays, and the form is kept', async ({
  page,
  context,
}) => {
  await openApp(page)
  await openData(page)
  await bringLayer(page, LAYER, '2022')
  const session = await context.newCDPSession(page)
  const origin = new URL(page.url()).origin
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 })
  await describeLayer(page, LAYER, '2025')
  await page.getByRole('button', { name: '存下并用于核查' }).click()
  await expect(page.getByText(/浏览器存储已满/).first()).toBeVisible()
  await expect(page.getByRole('form', { name: '导入图层' }).getByLabel('版本', { exact: true })).toHaveValue(
    '2025',
  )
  await session.send('Storage.overrideQuotaForOrigin', { origin })
  await page.getByRole('button', { name: '存下并用于核查' }).click()
  await expect(page.getByRole('button', { name: 'redline', exact: true })).toHaveCount(2)
  await page.reload()
  await openData(page)
  await expect(page.getByRole('button', { name: 'redline', exact: true })).toHaveCount(2)
})

test('a workspace file opened again gives the same numbers, or says which input changed', async ({
  page,
}) => {
  await openApp(page)
  await openData(page)
  await bringLayer(page, LAYER, '2022')
  await checkProject(page, PROJECT)
  await expect(page.getByText(OCCUPIED_HECTARES).first()).toBeVisible()
  await openData(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '存工作文件' }).click()
  const path = await (await download).path()
  const saved = JSON.parse(readFileSync(path, 'utf8')) as {
    schema: string
    layers: { dataSha256: string | null }[]
  }
  expect(saved.schema).toBe('qingping-workspace/1')
  expect(saved.layers.some(({ dataSha256 }) => /^[0-9a-f]{64}$/.test(dataSha256 ?? ''))).toBe(true)

  const open = async () => {
    await page.getByLabel('选工作文件', { exact: true }).setInputFiles(path)
    await expect(page.getByText(/^重新核查完毕/).first()).toBeVisible()
  }
  await open()
  await expect(page.getByText('与保存时的数字完全相同')).toBeVisible()
  await expect(page.getByText(/已经打开着，由文件里的替换/).first()).toBeVisible()
  await expect(page.getByText('这是打开文件那一刻的比对')).toHaveCount(0)
  await bringLayer(page, LAYER, '2025', true)
  await expect(page.getByText(/这是打开文件那一刻的比对/)).toBeVisible()
  await open()
  await expect(page.getByText(/当时用 2022，现在用 2025/)).toBeVisible()
})

test('a tab closed in the middle of an import leaves what was there, and nothing of its own', async ({
  page,
  context,
}) => {
  await openApp(page, 'http://intranet.test/')
  await openData(page)
  await bringLayer(page, LAYER, '2022')
  const other = await context.newPage()
  await openApp(other, 'http://intranet.test/')
  await openData(other)
  await describeLayer(other, redLine(300_000), '2025')
  await other.getByRole('button', { name: '存下并用于核查' }).click()
  // Its bytes are being written, or are about to be; the list is not.
  await other.waitForFunction(() =>
    /查重叠|存盘/.test(document.querySelector('.library-job')?.textContent ?? ''),
  )
  await other.close()
  expect(await storedTitles(page)).toEqual(['redline'])
  // Sooner than a minute the import might still be alive; its sign of life is made old.
  await page.evaluate(forgetImports)
  await page.reload()
  await openData(page)
  await expect(page.getByRole('button', { name: 'redline', exact: true })).toHaveCount(1)
  expect(await page.evaluate(blobNames)).toHaveLength(2)
})

test('a red line of a million corners: brought, reloaded, checked, upgraded, carried to another computer', async ({
  page,
  browser,
}) => {
  test.setTimeout(420_000)
  await openApp(page)
  await openData(page)
  await bringLayer(page, redLine(1_000_000), '2022 年批复版')
  await page.reload()
  await openData(page)
  await expect(page.getByText(/法定 1/)).toBeVisible()
  await checkProject(page, SQUARE)
  const table = page.getByRole('table', { name: '逐层核查结果' })
  const row = table.getByRole('row').filter({ hasText: '2022 年批复版' }).first()
  await expect(row.getByText('占用', { exact: true }).first()).toBeVisible({ timeout: 60_000 })

  await openData(page)
  await bringLayer(page, redLine(1_000_000, 2), '2025 年调整版', true)
  await page.getByRole('button', { name: '与 2022 年批复版 比较' }).click()
  const differences = page.getByRole('table', { name: '图斑差异表' })
  await expect(differences).toBeVisible({ timeout: 120_000 })
  await expect(differences.getByText('范围变化')).toHaveCount(1)
  await expect(differences.getByText('图斑撤销')).toHaveCount(1)
  await page.getByRole('button', { name: '核查', exact: true }).click()
  await expect(table.getByText(/2025 年调整版/).first()).toBeVisible({ timeout: 60_000 })

  await openData(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '存为数据包' }).click()
  const path = await (await download).path()
  await page.close()
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  const fresh = await context.newPage()
  await openApp(fresh, new URL('./', test.info().project.use.baseURL).href)
  await openData(fresh)
  await fresh.getByLabel('选数据包文件', { exact: true }).setInputFiles(path)
  await expect(fresh.getByText(/^数据包：导入 2 个版本/).first()).toBeVisible({ timeout: 120_000 })
  await expect(fresh.getByText('共 2 版')).toBeVisible()
  await expect(fresh.getByText('2025 年调整版').first()).toBeVisible()
  await context.close()
})

/** Runs in the page: makes every import under way look dead. */
async function forgetImports(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('qingping-library')
    request.onsuccess = () => resolve(request.result)
  })
  const transaction = database.transaction('underWay', 'readwrite')
  transaction.objectStore('underWay').clear()
  await new Promise((resolve) => (transaction.oncomplete = resolve))
  database.close()
}

/** Runs in the page: names of the blobs in IndexedDB. */
async function blobNames(): Promise<string[]> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('qingping-library')
    request.onsuccess = () => resolve(request.result)
  })
  const keys = await new Promise<IDBValidKey[]>((resolve) => {
    const request = database.transaction('chunks').objectStore('chunks').getAllKeys()
    request.onsuccess = () => resolve(request.result)
  })
  database.close()
  return [...new Set(keys.map((key) => String((key as [string, number])[0])))]
}

async function storedTitles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('qingping-library')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error('no database'))
    })
    const list = await new Promise<unknown>((resolve) => {
      const request = database.transaction('list').objectStore('list').get('library')
      request.onsuccess = () => resolve(request.result as unknown)
    })
    database.close()
    const { series = [] } = (list ?? {}) as { series?: { versions: { title: string }[] }[] }
    return series.flatMap(({ versions }) => versions.map(({ title }) => title))
  })
}
