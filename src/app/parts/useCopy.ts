import { useRef, useState, type RefObject } from 'react'
import { useWorkspaceStore } from '../store'
import { copyText } from './copyText'

export interface Copying {
  /** The field that holds the text where it has to be copied by hand. */
  box: RefObject<HTMLTextAreaElement | null>
  /** The browser did not copy: the field shows, with the text selected. */
  byHand: boolean
  copy: (text: string) => Promise<void>
}

/** Copies a text and says so; where the browser refuses, the text stands selected in a field. */
export function useCopy(): Copying {
  const workspace = useWorkspaceStore()
  const box = useRef<HTMLTextAreaElement>(null)
  const [byHand, setByHand] = useState(false)
  async function copy(text: string) {
    setByHand(true)
    const happened = await copyText(text, box.current)
    setByHand(happened === 'selected')
    workspace.tell(
      happened === 'copied'
        ? { zh: '已复制', en: 'Copied' }
        : { zh: '已选中文字,请按 Ctrl+C 复制', en: 'The text is selected: press Ctrl+C to copy' },
    )
  }
  return { box, byHand, copy }
}
