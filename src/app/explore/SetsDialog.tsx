import { useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerSet } from '../../workspace/layers/set'
import { countOfSet } from '../../workspace/layers/sets'
import { deleteSet, LONGEST_SET_NAME, renameSet, saveSet, showSet } from '../../workspace/layers/setMoves'
import { Dialog } from '../parts/Dialog'
import { Icon } from '../parts/Icon'
import { useWorkspace, useWorkspaceStore } from '../store'

/** Saves what is shown now under a name; saved sets can be renamed and deleted. */
export function SetsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const sets = useWorkspace((state) => state.layerSets)
  const [name, setName] = useState('')
  const id = useId()
  const isTaken = sets.some((set) => set.name === name.trim())
  return (
    <Dialog opened={opened} onClose={onClose} title={t('layers.setsTitle')} width={440}>
      <form
        className="set-form"
        onSubmit={(event) => {
          event.preventDefault()
          saveSet(workspace, name)
          setName('')
        }}
      >
        <div className="field">
          <label htmlFor={id}>{t('layers.setName')}</label>
          <input
            id={id}
            value={name}
            maxLength={LONGEST_SET_NAME}
            placeholder={t('layers.setNameHint')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </div>
        <button type="submit" className="button primary" disabled={name.trim() === ''}>
          {t(isTaken ? 'layers.setReplace' : 'layers.setKeep')}
        </button>
      </form>
      <p className="sub">{t('layers.setsText')}</p>
      {sets.length > 0 ? (
        <ul className="set-list">
          {sets.map((set) => (
            <SetRow key={set.id} set={set} onShown={onClose} />
          ))}
        </ul>
      ) : null}
    </Dialog>
  )
}

function SetRow({ set, onShown }: { set: LayerSet; onShown: () => void }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const [name, setName] = useState<string | null>(null)
  const count = useWorkspace(({ pack }) =>
    pack.kind === 'ready' ? countOfSet(pack.pack.catalogue, set) : Object.keys(set.shown).length,
  )
  if (name !== null) {
    return (
      <li>
        <form
          className="set-form field"
          onSubmit={(event) => {
            event.preventDefault()
            if (renameSet(workspace, set.id, name)) setName(null)
          }}
        >
          <input
            value={name}
            maxLength={LONGEST_SET_NAME}
            aria-label={t('layers.setRenameOf', { name: set.name })}
            ref={(input) => input?.focus()}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.stopPropagation()
              setName(null)
            }}
          />
          <button type="submit" className="button" disabled={name.trim() === ''}>
            {t('layers.setRename')}
          </button>
        </form>
      </li>
    )
  }
  return (
    <li>
      <button
        type="button"
        className="set-name cut"
        onClick={() => {
          showSet(workspace, set.id)
          onShown()
        }}
      >
        {set.name}
      </button>
      <span className="sub number">{t('layers.setCount', { count })}</span>
      <button
        type="button"
        className="link"
        aria-label={t('layers.setRenameOf', { name: set.name })}
        onClick={() => setName(set.name)}
      >
        {t('layers.setRename')}
      </button>
      <button
        type="button"
        className="icon-button small"
        aria-label={t('layers.setDeleteOf', { name: set.name })}
        onClick={() => deleteSet(workspace, set.id)}
      >
        <Icon name="trash" size={16} />
      </button>
    </li>
  )
}
