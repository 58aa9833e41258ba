import { useId, type ReactElement } from 'react'

interface Properties {
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
  error?: string | null
}

/** A field with its label above and what is wrong with it below. */
export function TextField({ label, hint, value, onChange, error = null }: Properties): ReactElement {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        title={hint}
        placeholder={hint}
        aria-invalid={error !== null}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {error ? (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      ) : null}
    </div>
  )
}
