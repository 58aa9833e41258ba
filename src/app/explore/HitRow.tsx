import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { symbolByKey, symbolKeyForRole, symbolOfLayer } from '../../../layers/symbols'
import type { Described } from '../../workspace/identify/identified'
import { isShown } from '../../workspace/layers/layers'
import { StatusChip } from '../parts/StatusChip'
import { Swatch } from '../parts/Swatch'
import { useWorkspace } from '../store'

export function HitSwatch({ described }: { described: Described }): ReactElement {
  const { owner } = described
  switch (owner.kind) {
    case 'layer':
      return <Swatch symbol={symbolOfLayer(owner.layer)} tint={described.tint} />
    case 'user':
      return (
        <Swatch
          symbol={symbolOfLayer({
            symbol: symbolKeyForRole(owner.layer.control.role, described.class),
            status: owner.layer.control.status,
            geometry: 'polygon',
          })}
        />
      )
    case 'project':
      return <Swatch symbol={symbolByKey('project')} />
  }
}

export function HitRow({ described, onOpen }: { described: Described; onOpen: () => void }): ReactElement {
  const { t } = useTranslation()
  const { owner } = described
  const isHidden = useWorkspace((state) => owner.kind === 'layer' && !isShown(state, owner.layer))
  return (
    <li>
      <button type="button" className="hit-row" onClick={onOpen}>
        <HitSwatch described={described} />
        <span className="cut">{described.title || t('identify.unnamed')}</span>
        <span className="layer-end">
          {isHidden ? <span className="sub">{t('identify.hidden')}</span> : null}
          {described.status ? <StatusChip status={described.status} /> : null}
        </span>
      </button>
    </li>
  )
}
