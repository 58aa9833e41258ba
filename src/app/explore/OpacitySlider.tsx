import { Slider } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueLayer } from '../../../layers/catalogue'
import { setLayerOpacity } from '../../workspace/moves'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'

export function OpacitySlider({ layer, width }: { layer: CatalogueLayer; width: number }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const opacity = useWorkspace((state) => state.layers.views[layer.id]?.opacity ?? 1)
  return (
    <Slider
      className="opacity"
      style={{ width }}
      size={4}
      min={10}
      max={100}
      step={5}
      label={(value) => `${value} %`}
      thumbLabel={t('explore.opacityOf', { name: localized(layer.title) })}
      thumbSize={14}
      value={Math.round(opacity * 100)}
      onChange={(value) => setLayerOpacity(workspace, layer, value / 100)}
    />
  )
}
