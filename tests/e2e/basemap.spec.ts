/** Base maps of other hosts: none as shipped, none before the person agreed, gone when the person takes it back. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, openApp, test } from './support/app'

/** One green pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==',
  'base64',
)

interface Tiles {
  server: Server
  host: string
  asked: string[]
}

async function startTiles(): Promise<Tiles> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(200, { 'content-type': 'image/png', 'access-control-allow-origin': '*' })
    response.end(PIXEL)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { server, host: `127.0.0.1:${port}`, asked }
}

/** Waits until what was asked for before has come, and says how much that was. */
async function quiet({ asked }: Tiles): Promise<number> {
  for (let count = -1; count !== asked.length;) {
    count = asked.length
    await new Promise((resolve) => setTimeout(resolve, 1500))
  }
  return asked.length
}

async function withSettings(page: Page, settings: unknown): Promise<void> {
  await page.route('**/basemaps.json', (route) => route.fulfill({ json: settings }))
}

function settingsOf(host: string): unknown {
  return {
    schema: 'qingping-basemaps/1',
    basemaps: [
      {
        id: 'office',
        kind: 'xyz',
        title: { zh: '单位影像', en: 'Office imagery' },
        attribution: { zh: '单位影像 审图号示例', en: 'Office imagery, sample number' },
        url: `http://${host}/{z}/{x}/{y}.png`,
      },
    ],
  }
}

test('as shipped there is no other base map to choose', async ({ page }) => {
  await openApp(page)
  await expect(page.getByRole('button', { name: '对比两种格局' })).toBeVisible()
  await expect(page.getByRole('button', { name: '底图', exact: true })).toHaveCount(0)
})

test('no request before consent, requests after it, none after it is withdrawn', async ({ page }) => {
  const tiles = await startTiles()
  try {
    await withSettings(page, settingsOf(tiles.host))
    await openApp(page)
    await page.getByRole('button', { name: '底图', exact: true }).click()
    await page.getByRole('radio', { name: /单位影像/ }).click()
    const dialog = page.getByRole('dialog', { name: '要访问其他主机吗？' })
    await expect(dialog).toContainText(tiles.host)
    expect((await new AxeBuilder({ page }).include('.mantine-Modal-content').analyze()).violations).toEqual(
      [],
    )
    await dialog.getByRole('button', { name: '不访问' }).click()
    await expect(dialog).toHaveCount(0)
    expect(tiles.asked).toEqual([])

    await page.getByRole('button', { name: '底图', exact: true }).click()
    await page.getByRole('radio', { name: /单位影像/ }).click()
    await dialog.getByRole('button', { name: '同意并访问' }).click()
    await expect.poll(() => tiles.asked.length).toBeGreaterThan(0)
    expect(tiles.asked[0]).toMatch(/^\/\d+\/\d+\/\d+\.png$/)
    await expect(page.getByText('底图：单位影像 审图号示例')).toBeVisible()

    // Remembered: the next visit asks no more, and starts with our own base map all the same.
    await page.goto('about:blank')
    const before = await quiet(tiles)
    await openApp(page)
    expect(tiles.asked).toHaveLength(before)
    await page.getByRole('button', { name: '底图', exact: true }).click()
    await page.getByRole('radio', { name: /单位影像/ }).click()
    await expect(dialog).toHaveCount(0)
    await expect.poll(() => tiles.asked.length).toBeGreaterThan(before)

    await page.getByRole('button', { name: '底图', exact: true }).click()
    await page.getByRole('button', { name: '撤回同意' }).click()
    await expect(page.getByText('底图：单位影像 审图号示例')).toHaveCount(0)
    const then = await quiet(tiles)
    await page.getByRole('button', { name: '放大' }).click()
    await page.getByRole('button', { name: '底图', exact: true }).click()
    await page.getByRole('radio', { name: /单位影像/ }).click()
    await expect(dialog).toBeVisible()
    expect(tiles.asked).toHaveLength(then)
  } finally {
    tiles.server.close()
  }
})

test('settings that are wrong are said in a sentence, and our own base map stays', async ({ page }) => {
  await withSettings(page, { schema: 'qingping-basemaps/1', basemaps: [{ id: 'x', kind: 'tianditu' }] })
  await openApp(page)
  await page.getByRole('button', { name: '底图', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('basemaps.json 在 basemaps.0')
  await expect(page.getByRole('radio', { name: /自带底图/ })).toBeChecked()
})
