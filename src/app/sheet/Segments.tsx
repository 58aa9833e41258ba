import { useId, type ReactElement } from 'react'

interface Properties<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
  /** The label is for screen readers only. */
  quiet?: boolean
}

/** One of a few choices, all of them seen. */
export function Segments<Value extends string>({
  label,
  value,
  options,
  onChange,
  quiet = false,
}: Properties<Value>): ReactElement {
  const name = useId()
  return (
    <fieldset className="segments">
      <legend className={quiet ? 'unseen' : undefined}>{label}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              className="unseen"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
