import { expect, it } from 'vitest'
import { composeSheet } from './compose'
import type { Command } from './commands'
import { greyOf, greyPixels } from './grey'
import { sampleSheet } from './sample.fixture'
import { roughMeasure } from './text'

it('keeps how bright a colour is', () => {
  expect(greyOf('#FFFFFF')).toBe('#ffffff')
  expect(greyOf('#C8321A')).toBe('#5c5c5c')
  const pixels = { data: Uint8ClampedArray.from([200, 50, 26, 255]) }
  greyPixels(pixels)
  expect([...pixels.data]).toEqual([92, 92, 92, 255])
})

it('leaves no colour on a grey sheet', () => {
  const colours = (commands: readonly Command[]): string[] =>
    commands.flatMap((command) => {
      if (command.kind === 'group') return colours(command.commands)
      const fill = 'fill' in command && command.fill ? [command.fill.color] : []
      const stroke = 'stroke' in command && command.stroke ? [command.stroke.color] : []
      return [...fill, ...stroke]
    })
  const model = sampleSheet(20, 'zh', { grey: true })
  const sheet = composeSheet(model, { box: [93.12, 36.8, 93.28, 36.9] }, roughMeasure)
  const found = colours(sheet.commands)
  expect(found.length).toBeGreaterThan(50)
  for (const colour of found) expect(colour).toMatch(/^#(..)\1\1$/)
})
