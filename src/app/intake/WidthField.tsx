import { useId, useState, type FormEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { widthOf } from '../../workspace/intake/widths'

/** What a form that asks for a width needs: the field's state, and what submitting does. */
export function useWidth(take: (metres: number) => void) {
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const metres = widthOf(text)
  return {
    field: { text, onChange: setText, isWrong: tried && metres === null },
    onSubmit: (event: FormEvent) => {
      event.preventDefault()
      setTried(true)
      if (metres !== null) take(metres)
    },
  }
}

interface Properties {
  label: string
  text: string
  onChange: (text: string) => void
  isWrong: boolean
}

/** How wide lines and points count, metres, with a sentence where it is no width. */
export function WidthField({ label, text, onChange, isWrong }: Properties): ReactElement {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="field width-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        value={text}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-error ${id}-hint` : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p className="sub" id={`${id}-hint`}>
        {t('intake.widthHint')}
      </p>
      {isWrong ? (
        <p className="field-error" id={`${id}-error`}>
          {t('intake.widthNeeded')}
        </p>
      ) : null}
    </div>
  )
}
