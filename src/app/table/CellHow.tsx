import type { ReactElement, RefObject } from 'react'
import { layerSaid } from '../../workspace/layers/said'
import type { Field } from '../../workspace/table/fields'
import type { TableSource } from '../../workspace/table/source'
import { useWorkspaceStore } from '../store'
import { cellFacts } from '../trust/cellFacts'
import { HowCard } from '../trust/HowCard'
import { useWords } from '../trust/useWords'

/** How a measured value of the table came about; beside its cell. */
export function CellHow({
  source,
  field,
  place,
  anchor,
  onClose,
}: {
  source: TableSource
  field: Field
  /** Of the feature in the source. */
  place: number
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
}): ReactElement | null {
  const words = useWords()
  const workspace = useWorkspaceStore()
  const feature = source.data.features[place]
  if (!feature) return null
  const layer = layerSaid(workspace.getState(), source.id)
  return (
    <HowCard
      title={words.localized(field.title)}
      facts={cellFacts(words, { layer, field, feature })}
      anchor={anchor}
      onClose={onClose}
    />
  )
}
