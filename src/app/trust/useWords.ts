import { useTranslation } from 'react-i18next'
import { useLocalized } from '../store'
import type { Words } from './facts'

/** What the facts of a number are worded with. */
export function useWords(): Words {
  const { t } = useTranslation()
  return { t, localized: useLocalized() }
}
