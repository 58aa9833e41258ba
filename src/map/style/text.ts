/** Label layers: fonts, halo, spacing, the chip that stays attached. */
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import { HALO, SANS_FAMILIES, SONG_FAMILIES, type LabelStyle } from '../../../layers/labels'
import type { Language } from '../../geo/types'
import type { PlanBuilder } from './plan'

/**
 * The font stack of a style. Without a glyph server maplibre draws text with the machine's fonts and reads the
 * weight from the first family's name, so bold text begins with a family that only says `bold`.
 */
export function fontStack(style: Pick<LabelStyle, 'family' | 'bold'>): string[] {
  const families: readonly string[] = style.family === 'song' ? SONG_FAMILIES : SANS_FAMILIES
  return [style.bold ? 'Qingping Bold' : 'Qingping Regular', ...families]
}

/** The name of a feature in the language of the page; Chinese where there is no English one. */
export function nameField(language: Language): ExpressionSpecification {
  return language === 'en'
    ? ['coalesce', ['get', 'name_en'], ['get', 'name_zh'], ['get', 'name'], '']
    : ['coalesce', ['get', 'name_zh'], ['get', 'name'], '']
}

export function haloPaint(style: Pick<LabelStyle, 'colour'>, opacity = 1) {
  const alpha = Math.round(HALO.opacity * 255)
    .toString(16)
    .padStart(2, '0')
  return {
    'text-color': style.colour,
    'text-opacity': opacity,
    'text-halo-color': `${HALO.colour}${alpha}`,
    // maplibre's halo is a radius, the table's a whole stroke.
    'text-halo-width': HALO.px / 2,
    'text-halo-blur': 0.3,
  }
}

/** Layout that every label of a style shares. Sizes in CSS px. */
export function textLayout(
  style: LabelStyle,
  field: ExpressionSpecification,
): SymbolLayerSpecification['layout'] {
  const [size] = style.px
  return {
    'text-field': field,
    'text-font': fontStack(style),
    'text-size': size,
    'text-letter-spacing': style.spacing[0] / size,
    'text-max-width': 30,
    'text-padding': 3,
  }
}

/** The angle that a feature asks for; a steep name is hard to read: beside a line north and south it stays level. */
export function levelWhenSteep(): ExpressionSpecification {
  return [
    'case',
    ['>', ['abs', ['coalesce', ['get', 'label_angle'], 0]], 62],
    0,
    ['coalesce', ['get', 'label_angle'], 0],
  ]
}

/** Where a name may stand, best first: on its point, then a step (in ems) below, above, beside, two steps away. */
export function roomToMove(step: number): (string | [number, number])[] {
  const places: [string, number, number][] = [
    ['center', 0, 0],
    ['top', 0, step],
    ['bottom', 0, -step],
    ['left', 2 * step, 0],
    ['right', -2 * step, 0],
    ['top', 0, 2.2 * step],
    ['bottom', 0, -2.2 * step],
  ]
  return places.flatMap(([anchor, x, y]) => [anchor, [x, y] as [number, number]])
}

/** Text with the status chip behind it, as one label: they are placed or left out together. */
export function withChip(
  builder: PlanBuilder,
  text: ExpressionSpecification,
  status: 'schematic' | 'demo' | 'user',
): ExpressionSpecification {
  return ['format', text, {}, ' ', {}, ['image', builder.chip(status)], { 'vertical-align': 'center' }]
}
