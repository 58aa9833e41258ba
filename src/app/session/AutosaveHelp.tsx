import { useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useDoings } from '../shell/doings'
import { useWorkspace } from '../store'

/** 自动保存 in the help: what is kept where, the switch, and the button that deletes it. */
export function AutosaveHelp(): ReactElement {
  const { t } = useTranslation()
  const doings = useDoings()
  const id = useId()
  const { isOn, isPossible } = useWorkspace((state) => state.session)
  const [cleared, setCleared] = useState(false)
  return (
    <section>
      <h3>{t('session.help')}</h3>
      <p>{t(isPossible ? 'session.helpText' : 'session.impossible')}</p>
      {isPossible ? (
        <>
          <label className="row" htmlFor={id}>
            <input
              id={id}
              type="checkbox"
              className="tick"
              checked={isOn}
              onChange={(event) => void doings.session.setOn(event.currentTarget.checked)}
            />
            {t('session.on')}
          </label>
          <p role="status">
            <button
              type="button"
              className="link"
              onClick={() => void doings.session.clear().then(() => setCleared(true))}
            >
              {t('session.clear')}
            </button>{' '}
            {cleared ? t('session.cleared') : ''}
          </p>
        </>
      ) : null}
    </section>
  )
}
