/**
 * `npm run -s check -- ARGS`: bundles src/cli/main.ts when a source is newer than the bundle, then runs it. The bundle
 * lies in node_modules/.cache/qingping, or in the temporary folder where that cannot be written.
 */
import { accessSync, constants, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

function newestTime(folder) {
  let newest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    const time = entry.isDirectory() ? newestTime(path) : statSync(path).mtimeMs
    if (time > newest) newest = time
  }
  return newest
}

function cacheFolder() {
  const preferred = join(root, 'node_modules', '.cache', 'qingping')
  try {
    mkdirSync(preferred, { recursive: true })
    accessSync(preferred, constants.W_OK)
    return preferred
  } catch {
    const key = createHash('sha256').update(root).digest('hex').slice(0, 16)
    const fallback = join(tmpdir(), `qingping-${key}`)
    mkdirSync(fallback, { recursive: true })
    return fallback
  }
}

function timeOf(path) {
  try {
    return statSync(path).mtimeMs
  } catch {
    return 0
  }
}

async function bundle(file) {
  const { build } = await import('rolldown')
  const fresh = `${file}.${process.pid}.tmp`
  rmSync(fresh, { recursive: true, force: true })
  await build({
    input: join(root, 'src', 'cli', 'main.ts'),
    platform: 'node',
    logLevel: 'silent',
    cwd: root,
    output: { file: fresh, format: 'esm', codeSplitting: false, minify: false },
  })
  renameSync(fresh, file)
}

async function run() {
  const file = join(cacheFolder(), 'check.mjs')
  const sources = Math.max(
    ...['src', 'layers'].map((folder) => newestTime(join(root, folder))),
    ...['package-lock.json', 'tools/check.mjs', 'geodata/sources/rules.json'].map((path) =>
      timeOf(join(root, path)),
    ),
  )
  if (timeOf(file) < sources) await bundle(file)
  const { main } = await import(pathToFileURL(file).href)
  return main(process.argv.slice(2), {
    environment: process.env,
    packFolder: join(root, 'public', 'geodata'),
    write: (text) => process.stdout.write(text),
    complain: (line) => process.stderr.write(`${line}\n`),
  })
}

// A reader that has seen enough (`| head`) closes the pipe: no reason to end with an exception.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error) => {
    if (error.code === 'EPIPE') return
    process.exitCode = 1
    if (stream === process.stdout)
      process.stderr.write(`check: the output cannot be written (${error.code}): check the disk\n`)
  })

try {
  process.exitCode = await run()
} catch (error) {
  const reason = error instanceof Error ? error.message.split('\n')[0] : 'unknown'
  process.stderr.write(`check: the program could not run (${reason}): run npm ci and try again\n`)
  process.exitCode = 1
}
