import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { versionIn } from '../../workspace/library/types'
import { Icon } from '../parts/Icon'
import { StatusChip } from '../parts/StatusChip'
import { useDoings } from '../shell/doings'
import { useWorkspace } from '../store'
import { CompareView } from './CompareView'
import { DraftForm } from './DraftForm'
import type { OnImport } from './LayerTable'
import { VersionDetail } from './VersionDetail'

/** The right column: an import being described, two versions compared, or the details of a row. */
export function Aside({ onImport }: { onImport: OnImport }): ReactElement {
  const { t } = useTranslation()
  const { library } = useDoings()
  const draft = useWorkspace((state) => state.library.drafts[0])
  const waiting = useWorkspace((state) => state.library.drafts.length - 1)
  const comparison = useWorkspace((state) => state.comparison)
  const selected = useWorkspace((state) => state.library.selected)
  const series = useWorkspace((state) => state.library.series)
  const kept = selected?.kind === 'version' ? versionIn(series, selected.id) : null
  const isOpen = Boolean(draft ?? comparison ?? selected)
  const title = draft ? t('library.importLayer') : (kept?.title ?? t('library.detail'))

  return (
    <aside className={`library-aside ${isOpen ? 'open' : ''}`} aria-label={t('library.detail')}>
      <div className="library-aside-head">
        <h2>{selected?.kind === 'role' && !draft ? t(`role.${selected.role}`) : title}</h2>
        {kept && !draft ? <StatusChip status={kept.statutory ? 'statutory' : 'user'} /> : null}
        {isOpen && !draft ? (
          <button
            type="button"
            className="icon-button end"
            aria-label={t('library.close')}
            onClick={() => (comparison ? library.closeComparison() : void library.select(null))}
          >
            <Icon name="close" />
          </button>
        ) : null}
      </div>
      {draft ? (
        <>
          {/* Read anew it is the same draft. */}
          <DraftForm key={draft.itemId.split('?')[0]} draft={draft} />
          {waiting > 0 ? <p className="sub library-more">{t('library.more', { count: waiting })}</p> : null}
        </>
      ) : comparison ? (
        <CompareView comparison={comparison} />
      ) : kept ? (
        <VersionDetail key={kept.id} kept={kept} onImport={onImport} />
      ) : selected?.kind === 'role' ? (
        <RoleDetail role={selected.role} onImport={onImport} />
      ) : (
        <div className="library-aside-body">
          <p>{t('library.none')}</p>
          <p className="sub">{t('library.noneText')}</p>
        </div>
      )}
    </aside>
  )
}

function RoleDetail({ role, onImport }: { role: Parameters<OnImport>[0]; onImport: OnImport }): ReactElement {
  const { t } = useTranslation()
  const hasSketch = useWorkspace(
    ({ pack }) =>
      pack.kind === 'ready' &&
      pack.pack.catalogue.layers.some((layer) => layer.role === 'control' && layer.controlRole === role),
  )
  return (
    <div className="library-aside-body">
      <p>{t(hasSketch ? 'library.roleSchematic' : 'library.roleMissing')}</p>
      <button type="button" className="button primary large" onClick={() => onImport(role, null)}>
        <Icon name="plus" size={16} />
        {t('library.importLayer')}
      </button>
    </div>
  )
}
