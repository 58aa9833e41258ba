/**
 * The app as a person has it: the built files, a real Chromium, no other host. Every request that is not to our own
 * host is refused and recorded, and so is every error on the page; a test fails if there was one.
 */
import { fileURLToPath } from 'node:url'
import { expect, test as base, type Locator, type Page } from '@playwright/test'

export interface Strangers {
  /** Addresses of requests to other hosts, refused. */
  requests: string[]
  /** Errors thrown or logged on the page. */
  errors: string[]
}

const OWN_HOSTS = new Set(['127.0.0.1', 'intranet.test'])

/** Chromium logs these of its own accord on a machine without a graphics card. */
const HARMLESS = [/GPU stall due to ReadPixels/i, /software WebGL/i]

export const test = base.extend<{ strangers: Strangers }>({
  strangers: [
    async ({ page }, use) => {
      const strangers: Strangers = { requests: [], errors: [] }
      await page.route('**/*', async (route) => {
        const url = new URL(route.request().url())
        if (/^https?:$/.test(url.protocol) && !OWN_HOSTS.has(url.hostname)) {
          strangers.requests.push(url.href)
          await route.abort('blockedbyclient')
        } else {
          await route.continue()
        }
      })
      page.on('pageerror', (error) => strangers.errors.push(String(error)))
      page.on('console', (message) => {
        const text = message.text()
        if (message.type() === 'error' && !HARMLESS.some((h) => h.test(text))) strangers.errors.push(text)
      })
      await use(strangers)
      expect(strangers.requests, 'requests to other hosts').toEqual([])
      expect(strangers.errors, 'errors on the page').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

export function fixture(path: string): string {
  return fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url))
}

/** Opens the app and waits until the map has drawn. */
export async function openApp(page: Page, address = './'): Promise<void> {
  await page.goto(address)
  await expect(page.locator('canvas.maplibregl-canvas')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-map', 'ready')
}

/** Gives files to the always-present picker, as a person would choose them. */
export async function chooseFiles(page: Page, ...paths: string[]): Promise<void> {
  await page.getByLabel(/^(选项目文件|Choose project files)$/).setInputFiles(paths)
}

/** Fills in what a statutory layer needs in the short form, and ticks it. */
export async function declareStatutory(dialog: Locator): Promise<void> {
  await dialog.getByLabel('版本或批复文号').fill('2022 年批复版')
  await dialog.getByLabel('资料来源').fill('自然资源局')
  await dialog.getByLabel(/这是法定图层/).check()
}
