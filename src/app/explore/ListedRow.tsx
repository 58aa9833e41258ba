import { Popover } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { CatalogueLayer } from '../../../layers/catalogue'
import { NoSwatch } from '../parts/Swatch'
import { useLocalized } from '../store'

/** A part that the plan names without listing what it consists of: it cannot be switched on. */
export function ListedRow({
  part,
  word,
}: {
  part: CatalogueLayer['listed'][number]
  word: string
}): ReactElement {
  const localized = useLocalized()
  const [open, setOpen] = useState(false)
  const name = localized(part.title)
  return (
    <li className="layer off listed">
      <span className="tick-none" aria-hidden="true" />
      <NoSwatch />
      <span className="layer-name cut" title={name}>
        {name}
      </span>
      <span className="layer-end">
        <Popover
          opened={open}
          onChange={setOpen}
          position="right-start"
          width={320}
          shadow="md"
          trapFocus
          returnFocus
        >
          <Popover.Target>
            <button type="button" className="listed-word" onClick={() => setOpen((shown) => !shown)}>
              {word}
            </button>
          </Popover.Target>
          <Popover.Dropdown className="about" aria-label={name}>
            <h3 className="about-title">{name}</h3>
            <p>{localized(part.reason)}</p>
            <p className="sub">
              {part.document} · {part.locator}
            </p>
          </Popover.Dropdown>
        </Popover>
      </span>
    </li>
  )
}
