import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { useIsPhone } from '../shell/useMedia'

/** 核查一个项目: the three ways in, at the foot of the layer list. */
export function CheckBox(): ReactElement {
  const { t } = useTranslation()
  const doings = useDoings()
  const isPhone = useIsPhone()
  return (
    <div className="check-box">
      <Icon name="upload" size={22} />
      <div>
        <b>{t('explore.boxTitle')}</b>
        <p className="sub">
          {/* Nothing is dragged on a telephone. */}
          {isPhone ? null : t('explore.boxBefore')}
          <button type="button" className="link" onClick={() => doings.pickFiles('project')}>
            {t('explore.pickFile')}
          </button>
          {t('explore.boxComma')}
          <button type="button" className="link" onClick={() => doings.draw()}>
            {t('explore.drawArea')}
          </button>
          {t('explore.boxComma')}
          <button type="button" className="link" onClick={() => doings.tryExample()}>
            {t('explore.tryExample')}
          </button>
        </p>
      </div>
    </div>
  )
}
