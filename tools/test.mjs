/**
 * `npm test`: everything that must hold, in order of cost. Lint, types, floors of the house, unit tests, the build,
 * browser tests on the built app. Every part runs even if an earlier one failed (the browser tests need the build),
 * and the last line counts what really ran: `tests: N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureChromium } from './chromium.mjs'

const node = process.execPath
const counts = { passed: 0, failed: 0 }
const failures = []

function run(title, args, environment = {}) {
  console.log(`\n== ${title}`)
  const started = Date.now()
  const result = spawnSync(node, args, { stdio: 'inherit', env: { ...process.env, ...environment } })
  console.log(
    `== ${title}: ${result.status === 0 ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - started) / 1000)} s`,
  )
  return result.status === 0
}

function step(title, args) {
  const ok = run(title, args)
  counts[ok ? 'passed' : 'failed'] += 1
  if (!ok) failures.push(title)
  return ok
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Adds a runner's own counts; a runner that ended badly without counting a failure still counts as one. */
function tally(title, ok, passed, failed) {
  counts.passed += passed
  counts.failed += failed
  if (passed + failed === 0) console.log(`${title}: no test ran`)
  if ((!ok && failed === 0) || passed + failed === 0) counts.failed += 1
  if (!ok || failed > 0 || passed === 0) failures.push(title)
}

rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results', { recursive: true })

step('lint', ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'])
step('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'])
step('types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'])
step('floors of the house', [
  'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  '--config',
  '.dependency-cruiser.cjs',
  '--output-type',
  'err',
  'src',
  'layers',
])

const unitOk = run('unit tests', [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=test-results/unit.json',
])
const unit = readJson('test-results/unit.json')
tally('unit tests', unitOk, unit?.numPassedTests ?? 0, unit?.numFailedTests ?? 0)

if (step('build', ['node_modules/vite/bin/vite.js', 'build', '--logLevel=warn'])) {
  let chromium = null
  try {
    chromium = await ensureChromium()
  } catch (error) {
    console.error(error.message)
    tally('browser tests', false, 0, 0)
  }
  if (chromium) {
    const browserOk = run('browser tests', ['node_modules/@playwright/test/cli.js', 'test'], {
      CHROMIUM_PATH: chromium,
    })
    const stats = readJson('test-results/e2e.json')?.stats
    tally('browser tests', browserOk, (stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0)
  }
}

if (failures.length) console.log(`\nfailed: ${failures.join(', ')}`)
console.log(`\ntests: ${counts.passed} passed, ${counts.failed} failed`)
process.exit(counts.failed === 0 ? 0 : 1)
