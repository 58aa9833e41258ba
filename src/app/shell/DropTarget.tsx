import { useEffect, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Purpose } from '../../workspace/intake/files'
import { droppedFiles, hasFolder } from '../batch/folder'
import { Icon } from '../parts/Icon'
import { useWorkspaceStore } from '../store'
import { useDoings } from './doings'

/** Files dragged over the window show one target over all of it; Alt makes them a control layer. */
export function DropTarget(): ReactElement | null {
  const { t } = useTranslation()
  const doings = useDoings()
  const workspace = useWorkspaceStore()
  const [purpose, setPurpose] = useState<Purpose | null>(null)
  useEffect(() => {
    // Entering a child fires before leaving its parent: only at zero has the pointer left the window.
    let depth = 0
    // Among the data a file is a layer to be kept, elsewhere a project; Alt swaps the two.
    const isAmongData = () => workspace.getState().place === 'data'
    const wanted = (event: DragEvent): Purpose => (event.altKey !== isAmongData() ? 'control' : 'project')
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      depth += 1
      setPurpose(wanted(event))
    }
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setPurpose(wanted(event))
    }
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setPurpose(null)
    }
    const drop = (event: DragEvent) => {
      depth = 0
      setPurpose(null)
      if (!hasFiles(event)) return
      event.preventDefault()
      const data = event.dataTransfer
      if (data && wanted(event) === 'project' && (workspace.getState().place === 'batch' || hasFolder(data)))
        void doings.openBatch(droppedFiles(data))
      else if (isAmongData() && wanted(event) === 'control')
        void doings.library.read([...(data?.files ?? [])])
      else void doings.open([...(data?.files ?? [])], wanted(event))
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [doings, workspace])
  if (purpose === null) return null
  return (
    <div className="drop-target" role="status">
      <div>
        <Icon name={purpose === 'project' ? 'upload' : 'layers'} size={40} />
        <b>{t(purpose === 'project' ? 'shell.dropProject' : 'shell.dropControl')}</b>
        <span>{t('shell.dropFormats')}</span>
        {purpose === 'project' ? <span className="sub">{t('shell.dropProjectMore')}</span> : null}
      </div>
    </div>
  )
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
