import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueLayer } from '../../../layers/catalogue'
import { Icon } from '../parts/Icon'
import { StatusChip } from '../parts/StatusChip'

interface Properties {
  title: string
  status: CatalogueLayer['status']
  /** Label and text; empty texts are left out. */
  facts: readonly (readonly [label: string, text: string])[]
  /** Who may rely on it, for what. */
  reliance: string
  onClose: () => void
  children?: ReactNode
}

/** Where a layer comes from, how far it may be relied on, and what may be done with it. */
export function AboutCard({ title, status, facts, reliance, onClose, children }: Properties): ReactElement {
  const { t } = useTranslation()
  return (
    <section aria-label={t('explore.aboutOf', { name: title })}>
      <div className="about-head">
        <h3 className="about-title">{title}</h3>
        <StatusChip status={status} />
        <button
          type="button"
          className="icon-button small end"
          aria-label={t('shell.close')}
          onClick={onClose}
        >
          <Icon name="close" size={16} />
        </button>
      </div>
      <dl className="facts">
        {facts
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        <div className="about-reliance">
          <dt>{t('layers.reliance')}</dt>
          <dd>{reliance}</dd>
        </div>
      </dl>
      {children}
    </section>
  )
}
