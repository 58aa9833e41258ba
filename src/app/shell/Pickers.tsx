import { useEffect, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Purpose } from '../../workspace/intake/files'
import { useDoings } from './doings'

/** The file pickers, always on the page, so that a label or a script can reach them. */
export function Pickers(): ReactElement {
  const { t } = useTranslation()
  return (
    <div className="unseen">
      <Picker purpose="project" label={t('shell.filePicker')} />
      <Picker purpose="control" label={t('shell.controlPicker')} />
    </div>
  )
}

function Picker({ purpose, label }: { purpose: Purpose; label: string }): ReactElement {
  const doings = useDoings()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    doings.setPicker(purpose, input.current)
    return () => doings.setPicker(purpose, null)
  }, [doings, purpose])
  return (
    <input
      ref={input}
      type="file"
      multiple
      tabIndex={-1}
      aria-label={label}
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])]
        // The same file may be chosen again after it was corrected.
        event.currentTarget.value = ''
        if (files.length > 0) void doings.open(files, purpose)
      }}
    />
  )
}
