import type { ReactElement, ReactNode } from 'react'
import { setCollapsed } from '../../workspace/moves'
import { Icon } from '../parts/Icon'
import { useWorkspace, useWorkspaceStore } from '../store'

interface Properties {
  id: string
  title: string
  /** Chips after the title. */
  chips?: ReactNode
  /** At the right edge: a count, a switch. */
  end?: ReactNode
}

/** Title of a group; a click folds it. */
export function GroupHead({ id, title, chips, end }: Properties): ReactElement {
  const workspace = useWorkspaceStore()
  const collapsed = useWorkspace((state) => state.collapsed[id] ?? false)
  return (
    <h2 className="group-head">
      <button
        type="button"
        className="group-title"
        aria-expanded={!collapsed}
        onClick={() => setCollapsed(workspace, [id], !collapsed)}
      >
        <Icon name={collapsed ? 'right' : 'down'} size={14} />
        <span>{title}</span>
        {chips}
      </button>
      {end ? <span className="group-end">{end}</span> : null}
    </h2>
  )
}
