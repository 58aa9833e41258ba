import { useEffect } from 'react'
import { pastedFile } from '../../workspace/intake/pasted'
import { useWorkspaceStore } from '../store'
import { useDoings } from './doings'
import { isDialogOpen, isField } from './useKeys'

/** Ctrl+V anywhere outside a field: files, or coordinates, WKT, GeoJSON and tables as text, come in as if dropped. */
export function usePaste(): void {
  const workspace = useWorkspaceStore()
  const doings = useDoings()
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isField(event.target) || isDialogOpen() || !event.clipboardData) return
      const files = [...event.clipboardData.files]
      const text = event.clipboardData.getData('text/plain')
      const pasted = files.length > 0 ? null : pastedFile(text)
      if (files.length > 0) void doings.open(files, 'project')
      else if (pasted) void doings.openRead([pasted], 'project')
      else {
        workspace.tell({
          zh: '剪贴板里没有文件,也没有认得的坐标:可贴每行一个点的坐标、WKT 或带表头的坐标表;分不清哪列是经度时,请在第一行写“经度,纬度”或“纬度,经度”',
          en: 'The clipboard has no file and no coordinates that can be read: paste one point a line, WKT or a table with a header; where it cannot be told which column is the longitude, write 经度,纬度 (longitude, latitude) or the other way round in the first line',
        })
      }
      event.preventDefault()
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [workspace, doings])
}
