import { MILLIMETRES_PER_POINT, type TextStyle } from '../../sheet/commands'
import type { Measure } from '../../sheet/text'
import { type Font, openFont } from './font'

/** The two faces of a PDF report: a Song for text, a bold sans for headings. */
export interface Faces {
  regular: Font
  bold: Font
}

/** Printed for a character that the face lacks; the person is told which. */
export const LACKING = '\u3013'

/** @throws RangeError where the bytes are no TrueType font */
export function openFaces(regular: Uint8Array, bold: Uint8Array): Faces {
  return { regular: openFont(regular), bold: openFont(bold) }
}

/** The Song has one weight; its bold is drawn with an outline (`songOutline`). */
export function faceOf(faces: Faces, style: Pick<TextStyle, 'bold' | 'font'>): Font {
  return isSansBold(style) ? faces.bold : faces.regular
}

export function isSansBold({ bold, font }: Pick<TextStyle, 'bold' | 'font'>): boolean {
  return bold && font !== 'song'
}

/** Width of the outline that makes a bold Song of the regular one, millimetres; 0 for every other style. */
export function songOutline({ bold, font, size }: Pick<TextStyle, 'bold' | 'font' | 'size'>): number {
  return bold && font === 'song' ? size * MILLIMETRES_PER_POINT * 0.028 : 0
}

/** Widths by the font's own metrics: the same in Node and in every browser. */
export function faceMeasure(faces: Faces): Measure {
  return (text, style) => {
    const font = faceOf(faces, style)
    let units = 0
    let count = 0
    for (const character of text) {
      units += font.advanceOf(font.glyphOf(character.codePointAt(0) ?? 0))
      count += 1
    }
    return (
      (units / font.unitsPerEm) * style.size * MILLIMETRES_PER_POINT + Math.max(0, count - 1) * style.spacing
    )
  }
}

export function hasCharacter(font: Font, character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0
  // Beyond the basic plane PDF text of the library breaks into halves.
  return codePoint <= 0xffff && font.glyphOf(codePoint) !== 0
}

/** The text with every character that the face lacks replaced by `LACKING`. */
export function withoutLacking(text: string, font: Font, lacking: Set<string>): string {
  return [...text]
    .map((character) => {
      if (hasCharacter(font, character)) return character
      lacking.add(character)
      return LACKING
    })
    .join('')
}
