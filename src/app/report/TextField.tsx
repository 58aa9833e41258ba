import { useId, type ReactElement } from 'react'

interface Properties {
  label: string
  value: string
  hint?: string
  type?: 'text' | 'date'
  /** Choices that the browser offers while typing; anything else may be written too. */
  choices?: readonly string[]
  onChange: (text: string) => void
}

/** One line of the report's forms: a name and what is written. */
export function TextField({
  label,
  value,
  hint,
  type = 'text',
  choices,
  onChange,
}: Properties): ReactElement {
  const id = useId()
  return (
    <div className="field report-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        placeholder={hint}
        list={choices ? `${id}-choices` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {choices ? (
        <datalist id={`${id}-choices`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      ) : null}
    </div>
  )
}
