import type { ReactElement, RefObject } from 'react'

interface Properties {
  reference: RefObject<HTMLInputElement | null>
  label: string
  onFiles: (files: File[]) => void
}

/** A file picker out of sight; a button opens it. */
export function Picker({ reference, label, onFiles }: Properties): ReactElement {
  return (
    <input
      ref={reference}
      type="file"
      multiple
      tabIndex={-1}
      className="unseen"
      aria-label={label}
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])]
        // The same file may be chosen again after it was corrected.
        event.currentTarget.value = ''
        if (files.length > 0) onFiles(files)
      }}
    />
  )
}
