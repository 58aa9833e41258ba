import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { PLACE_LIST } from './places'
import { RailItem } from './RailItem'

/** The whole navigation: one button a place. */
export function Rail(): ReactElement {
  const { t } = useTranslation()
  return (
    <nav className="rail" aria-label={t('shell.places')}>
      {PLACE_LIST.map((one) => (
        <RailItem key={one.place} {...one} />
      ))}
    </nav>
  )
}
