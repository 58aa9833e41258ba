import { expect, test } from 'vitest'
import { en } from './en'
import { zh } from './zh'

function leaves(value: object, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, entry] of Object.entries(value) as [string, unknown][]) {
    if (typeof entry === 'string') found.set(`${path}${key}`, entry)
    else for (const [deep, text] of leaves(entry as object, `${path}${key}.`)) found.set(deep, text)
  }
  return found
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort()

const chinese = leaves(zh)
const english = leaves(en)

test('both languages have the same keys', () => {
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
})

test('no sentence is empty, and both fill in the same values', () => {
  for (const [key, text] of chinese) {
    expect(text.trim(), key).not.toBe('')
    expect(english.get(key)?.trim(), key).not.toBe('')
    // The English singular may write its 1 as a word of the sentence.
    if (!key.endsWith('_one')) expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text))
  }
})

test('English is English', () => {
  for (const [key, text] of english) {
    expect(/[\u4e00-\u9fff]/.test(text.replace(/亩|中/g, '')), `${key}: ${text}`).toBe(false)
  }
})
