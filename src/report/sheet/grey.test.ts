import { expect, it } from 'vitest'
import { composeSheet } from './compose'
import type { Command } from './commands'
import { greyOf, greyPixels } from './grey'
import { sampleSheet } from './sample.fixture'
import { roughMeasure } from './text'

it('prints edges nearly black, pale ground white, 40 % black as it is', () => {
  expect(greyOf('#FFFFFF')).toBe('#ffffff')
  expect(greyOf('#000000')).toBe('#000000')
  expect(greyOf('#F7F8F4')).toBe('#ffffff')
  expect(greyOf('#999999')).toBe('#999999')
  // The edge of the red line, brightness 76.
  expect(Number.parseInt(greyOf('#0B5D3B').slice(1, 3), 16)).toBeLessThan(30)
  const pixels = { data: Uint8ClampedArray.from([200, 50, 26, 255]) }
  greyPixels(pixels)
  expect([...pixels.data]).toEqual([29, 29, 29, 255])
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
