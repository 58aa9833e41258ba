/**
 * Finds a Chromium for the browser tests, or installs one where that can be done.
 * Order: CHROMIUM_PATH, Debian's chromium, Chrome, Edge, Playwright's own; then apt-get (Debian as root, with
 * Chinese fonts), then Playwright's download. Throws a sentence that says what to do where nothing works.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

async function playwrightOwn() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : null
}

async function find() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist. Correct or unset it.`)
  }
  return USUAL_PLACES.find((place) => existsSync(place)) ?? (await playwrightOwn())
}

function run(command, args) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: 'inherit', env: environment }).status === 0
}

function hasChineseFont() {
  const fonts = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return fonts.status === 0 && fonts.stdout.trim() !== ''
}

function isDebianRoot() {
  return existsSync('/usr/bin/apt-get') && typeof process.getuid === 'function' && process.getuid() === 0
}

/** @returns {Promise<string>} the path of an executable Chromium */
export async function ensureChromium() {
  let path = await find()
  if (isDebianRoot() && (!path || !hasChineseFont())) {
    console.log('Installing Chromium and Chinese fonts with apt-get …')
    run('apt-get', ['update', '-q'])
    run('apt-get', ['install', '-y', '-q', 'chromium', 'fonts-noto-cjk', 'fontconfig'])
    path = await find()
  }
  if (!path) {
    console.log("Fetching Playwright's own Chromium …")
    run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
    path = await find()
  }
  if (path) return path
  throw new Error(
    'No Chromium was found and none could be installed. Install Chromium, Chrome or Edge ' +
      '(Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH to its executable.',
  )
}

/** Flags for a headless Chromium without a GPU that asks nothing of any other host by itself. */
export const CHROMIUM_FLAGS = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
