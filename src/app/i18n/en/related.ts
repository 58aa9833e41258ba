import type { SameKeys } from '../types'
import type { related as zh } from '../zh/related'

export const related: SameKeys<typeof zh> = {
  neighbours: 'Other parts of the pattern',
  projects: 'Planned projects',
  indicators: 'Indicators of the plans',
  meets: 'meets or overlaps',
  apart: 'about {{kilometres}} km',
  apartNote: 'Distances are ellipsoidal, between the nearest corners of the two sketches, to the kilometre.',
  more: '{{count}} more',
}
