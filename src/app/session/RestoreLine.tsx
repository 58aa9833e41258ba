import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { useWorkspace } from '../store'

/** One line at the start, where an earlier page left projects behind: put them back, or not. */
export function RestoreLine(): ReactElement | null {
  const { t } = useTranslation()
  const doings = useDoings()
  const offer = useWorkspace((state) => state.session.offer)
  if (!offer) return null
  const { names, savedAt } = offer
  return (
    <section className="restore-line" aria-label={t('session.title')}>
      <Icon name="refresh" size={16} />
      <p>
        {t(names.length > 1 ? 'session.several' : 'session.one', {
          name: names[0] ?? '',
          count: names.length,
          time: timeText(savedAt),
        })}
      </p>
      <div className="row">
        <button type="button" className="link" onClick={() => void doings.session.restore()}>
          {t('session.restore')}
        </button>
        <button type="button" className="link" onClick={() => void doings.session.decline()}>
          {t('session.decline')}
        </button>
      </div>
    </section>
  )
}

function timeText(iso: string): string {
  const time = new Date(iso)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`
}
