import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { collection, file, square } from './testRun'

const script = fileURLToPath(new URL('../../tools/check.mjs', import.meta.url))

/** Runs the command as a process whose output nobody reads, as with `| head`. */
function runUnread(...argv: string[]): Promise<{ status: number | null; complaints: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] })
    let complaints = ''
    child.stdout.destroy()
    child.stderr.on('data', (bytes: Buffer) => {
      complaints += bytes.toString()
    })
    child.on('close', (status) => resolve({ status, complaints }))
  })
}

it('ends without a word where nobody reads its output', { timeout: 120_000 }, async () => {
  const site = file('unread.geojson', collection(square(94.9, 36.4, 0.01)))
  expect(await runUnread(site, '--against', site, '--format', 'json')).toEqual({ status: 0, complaints: '' })
})
