import type { SameKeys } from '../types'
import type { rules as zhRules } from '../zh/rules'

export const rules: SameKeys<typeof zhRules> = {
  title: 'Rules that apply',
  ourReading: 'our reading, to be verified',
  classMissing: 'The data does not state the class: the stricter rule is listed.',
  basis: 'Basis: {{basis}}',
  more: 'and others, {{count}} in all',
  superseded: 'basis replaced, new article not verified',
  pending: 'basis not in force yet',
  fullText: 'Full text and papers',
  fullTextOf: '{{id}}: full text and papers',
  subject: 'Subject',
  tendency: 'Tendency',
  prohibits: 'Forbids',
  allows: 'Allows if',
  approval: 'Who decides, papers',
  allBasis: 'Basis',
  inForce: 'In force',
  from: 'from {{day}}',
  to: 'until {{day}}',
  toAbout: 'until about {{day}}',
  evidence: 'Evidence',
  doubt: 'Doubts',
  exceptions_one: '{{count}} exception that may be claimed',
  exceptions_other: '{{count}} exceptions that may be claimed',
  exceptionsNote:
    'Whether one applies, is necessary and unavoidable is for the authority; the program only lists what is asked for.',
  failed: 'The rules could not be loaded: reload the page.',
}
