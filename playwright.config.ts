import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS } from './tools/chromium.mjs'

const executablePath = process.env['CHROMIUM_PATH']
const port = Number(process.env['E2E_PORT'] ?? 4174)

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 180_000,
  expect: { timeout: 45_000 },
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    serviceWorkers: 'block',
    // Colours are judged at rest, not half-way through a transition.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath,
      // Every name but our own two resolves to nothing: the tests see what an intranet without internet sees.
      args: [
        ...CHROMIUM_FLAGS,
        `--host-resolver-rules=MAP intranet.test:80 127.0.0.1:${port},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1`,
      ],
    },
  },
  webServer: {
    command: `${process.execPath} node_modules/vite/bin/vite.js preview --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
})
