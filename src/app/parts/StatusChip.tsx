import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueLayer } from '../../../layers/catalogue'

/** 法定, 示意, 演示, 自定: the chip repeats the edge of the map symbol. Reference data carries none. */
export function StatusChip({ status }: { status: CatalogueLayer['status'] }): ReactElement | null {
  const { t } = useTranslation()
  if (status === 'reference') return null
  return <span className={`tag ${status}`}>{t(`status.${status}`)}</span>
}
