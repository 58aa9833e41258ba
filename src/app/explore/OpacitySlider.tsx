import { Slider } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

interface Properties {
  name: string
  /** 0 to 1. */
  opacity: number
  onChange: (opacity: number) => void
  /** CSS px. */
  width: number
}

export function OpacitySlider({ name, opacity, onChange, width }: Properties): ReactElement {
  const { t } = useTranslation()
  return (
    <Slider
      className="opacity"
      style={{ width }}
      size={4}
      min={10}
      max={100}
      step={5}
      label={(value) => `${value} %`}
      thumbLabel={t('explore.opacityOf', { name })}
      thumbSize={14}
      value={Math.round(opacity * 100)}
      onChange={(value) => onChange(value / 100)}
    />
  )
}
