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

/** More letters than this do not fit the column of keys. */
const LONG_KEYS = 16

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
    [['['], t('help.keyPanel')],
    [['+', '−', '0'], t('help.keyZoom')],
    [['D', 'R'], t('help.keyDraw')],
    [['M'], t('help.keyMeasure')],
    [['Esc'], t('help.keyEscape')],
    [['Ctrl+V'], t('help.keyPaste')],
    [['Ctrl+P'], t('help.keyPrint')],
    [['Ctrl+Shift+S'], t('help.keySheet')],
    [['?'], t('help.keyHelp')],
    [
      PLACE_LIST.map((_, index) => String(index + 1)),
      PLACE_LIST.map(({ place }) => t(`shell.${place}`)).join(t('help.keyComma')),
    ],
    [['Ctrl+Z', 'Ctrl+Shift+Z'], t('help.keyUndo')],
    [['↑↓', 'Space', 'Enter'], t('help.keyTable')],
    [['↑↓←→', 'Home', 'End'], t('help.keyLayers')],
    [['↑↓←→', 'Space', 'Backspace', 'Enter'], t('help.keyCross')],
  ]
  return (
    <section>
      <h3>{t('help.keys')}</h3>
      <dl className="help-keys">
        {keys.map(([names, text]) => (
          <div
            key={text}
            className={names.join('').length > LONG_KEYS || names.length > 3 ? 'long' : undefined}
          >
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
