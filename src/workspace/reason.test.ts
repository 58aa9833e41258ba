import { expect, test } from 'vitest'
import { noteOf } from './failure'
import { NotServed, reasonOf } from './reason'

test.each([
  [new TypeError('Failed to fetch'), '服务器没有应答'],
  [new TypeError('NetworkError when attempting to fetch resource.'), '服务器没有应答'],
  [new TypeError('Load failed'), '服务器没有应答'],
  [new SyntaxError('Unexpected token < in JSON at position 0'), '已损坏'],
  [new NotServed(404), '没有这个文件'],
  [new NotServed(503), '503'],
])('%s is said in words', (error, words) => {
  const { zh, en } = reasonOf(error)
  expect(zh).toContain(words)
  expect(`${zh}${en}`).not.toMatch(/fetch|token|TypeError|JSON/)
})

test('a file of our own that did not come is not the fault of its format', () => {
  const { message } = noteOf(new TypeError('Failed to fetch'), 'indicators.json')
  expect(message.zh).toBe('没有取到 indicators.json:服务器没有应答,或网络断开。请检查网络后再试。')
  expect(message.en).not.toContain('fetch')
})
