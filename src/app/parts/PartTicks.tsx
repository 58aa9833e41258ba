import type { ReactElement } from 'react'

interface Properties<Part extends string> {
  parts: readonly Part[]
  /** The parts that are left out. */
  without: readonly Part[]
  label: (part: Part) => string
  onChange: (without: Part[]) => void
}

/** A tick for each part of what is printed; what is not ticked is left out. */
export function PartTicks<Part extends string>({
  parts,
  without,
  label,
  onChange,
}: Properties<Part>): ReactElement {
  return (
    <>
      {parts.map((part) => (
        <label key={part} className="row">
          <input
            type="checkbox"
            className="tick"
            checked={!without.includes(part)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked ? without.filter((one) => one !== part) : [...without, part],
              )
            }
          />
          {label(part)}
        </label>
      ))}
    </>
  )
}
