import { useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../parts/Dialog'
import { COUNTER_ORDER } from '../../workspace/results/rows'
import { AutosaveHelp } from '../session/AutosaveHelp'
import { OutcomeChip } from '../parts/OutcomeMark'
import { PLACE_LIST } from './places'
import { areLettersOff, setLettersOff } from './useKeys'

const EXPLAINED = {
  occupied: 'help.occupied',
  touching: 'help.touching',
  clear: 'help.clear',
  'no-coverage': 'help.noCoverage',
  failed: 'help.failed',
} as const

/** Keys, outcomes, areas, how to verify that nothing leaves, what the data is. */
export function HelpDialog({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactElement {
  const { t } = useTranslation()
  return (
    <Dialog opened={opened} onClose={onClose} title={t('help.title')} width={680}>
      <div className="help">
        <Keys />
        <section>
          <h3>{t('help.outcomes')}</h3>
          <dl className="help-outcomes">
            {COUNTER_ORDER.map((outcome) => (
              <div key={outcome}>
                <dt>
                  <OutcomeChip outcome={outcome} />
                </dt>
                <dd>{t(EXPLAINED[outcome])}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>{t('help.data')}</h3>
          <p>{t('help.dataText')}</p>
        </section>
        <section>
          <h3>{t('help.areas')}</h3>
          <p>{t('help.areasText')}</p>
        </section>
        <section>
          <h3>{t('help.local')}</h3>
          <p>{t('help.localText')}</p>
        </section>
        <AutosaveHelp />
      </div>
    </Dialog>
  )
}

function Keys(): ReactElement {
  const { t } = useTranslation()
  const id = useId()
  const [off, setOff] = useState(areLettersOff)
  const keys: [string[], string][] = [
    [['/'], t('help.keySearch')],
    [
      PLACE_LIST.map((_, index) => String(index + 1)),
      PLACE_LIST.map(({ place }) => t(`shell.${place}`)).join(t('help.keyComma')),
    ],
    [['['], t('help.keyPanel')],
    [['+', '−', '0'], t('help.keyZoom')],
    [['D', 'R'], t('help.keyDraw')],
    [['↑↓←→', 'Space', 'Backspace', 'Enter'], t('help.keyCross')],
    [['Esc'], t('help.keyEscape')],
    [['Ctrl+Z', 'Ctrl+Shift+Z'], t('help.keyUndo')],
    [['Ctrl+V'], t('help.keyPaste')],
    [['Ctrl+P'], t('help.keyPrint')],
    [['Ctrl+Shift+S'], t('help.keySheet')],
    [['↑↓', 'Space', 'Enter'], t('help.keyTable')],
    [['?'], t('help.keyHelp')],
  ]
  return (
    <section>
      <h3>{t('help.keys')}</h3>
      <dl className="help-keys">
        {keys.map(([names, text]) => (
          <div key={text}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <label className="row" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          className="tick"
          checked={off}
          onChange={(event) => {
            setOff(event.currentTarget.checked)
            setLettersOff(event.currentTarget.checked)
          }}
        />
        {t('help.lettersOff')}
      </label>
    </section>
  )
}
