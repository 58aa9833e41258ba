import type { Indicator } from './indicators'

/** One row for unit tests; what is not given is empty. */
export function sampleIndicator(
  name: string,
  values: Partial<Indicator['values']>,
  more: Partial<Indicator> = {},
): Indicator {
  return {
    id: name,
    documentId: 'plan',
    document: { zh: '规划', en: 'Plan' },
    plan: '规划(2023)',
    table: '表1 指标',
    category: '类别',
    number: '1',
    name: { zh: name, en: name },
    unit: '%',
    values: { y2020: null, y2025Target: null, y2025Actual: null, y2030Target: null, ...values },
    attribute: null,
    note: null,
    contradiction: false,
    scope: ['632801'],
    features: [],
    ...more,
  }
}
