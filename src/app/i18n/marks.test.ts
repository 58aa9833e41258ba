import i18next from 'i18next'
import { expect, test, vi } from 'vitest'
import { startMessages } from './index'

const FULL_COMMA = '\uFF0C'
const FULL_COLON = '\uFF1A'

test('Chinese messages have the marks of Chinese print; what is put into them stays as it is', async () => {
  vi.stubGlobal('document', { documentElement: { lang: '' }, title: '' })
  await startMessages('zh')
  const said = i18next.t('check.nearest', { distance: '3 km', name: '甲,乙' })
  expect(said).toBe(`最近 3 km${FULL_COMMA}甲,乙`)
  expect(i18next.t('layers.groupTick', { name: 'A', total: 3, shown: 1 })).toContain(`A${FULL_COLON}3`)
  await i18next.changeLanguage('en')
  expect(i18next.t('check.nearest', { distance: '3 km', name: 'A' })).not.toContain(FULL_COMMA)
  vi.unstubAllGlobals()
})
