import { Popover } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../parts/Icon'

interface Properties {
  name: string
  opened: boolean
  onChange: (opened: boolean) => void
  /** The card about the layer. */
  children: ReactNode
}

/** The button of a row that opens what is known of its layer. */
export function AboutButton({ name, opened, onChange, children }: Properties): ReactElement {
  const { t } = useTranslation()
  const label = t('explore.aboutOf', { name })
  return (
    <Popover
      opened={opened}
      onChange={onChange}
      position="right-start"
      width={360}
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <button
          type="button"
          className="icon-button small"
          aria-label={label}
          onClick={() => onChange(!opened)}
        >
          <Icon name="info" size={16} />
        </button>
      </Popover.Target>
      <Popover.Dropdown className="about" aria-label={label}>
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}
