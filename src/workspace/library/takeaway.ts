import type { InputFile } from '../../geo/features'
import { noteOf } from '../failure'
import type { Context } from '../desk/port'
import { dayText } from '../results/takeaway'
import { askToPersist, libraryOfPort, setLibrary, startJob, stepJob, takeList, tellTrouble } from './moves'

/** All that is kept as one file for another computer; null where it was stopped or went wrong (which is said). */
export async function saveDataSet({
  workspace,
  port,
}: Context): Promise<{ name: string; blob: Blob } | null> {
  const { language, library } = workspace.getState()
  if (library.job) return null
  const what = language === 'zh' ? '青屏数据包' : 'qingping data set'
  const name = `${what}_${dayText(new Date().toISOString())}.zip`
  startJob(workspace, 'pack', name)
  try {
    const blob = await libraryOfPort(port).pack((step) => stepJob(workspace, step))
    setLibrary(workspace, { job: null })
    return blob && { name, blob }
  } catch (error) {
    tellTrouble(workspace, noteOf(error, name))
    return null
  }
}

/** Brings a data set file in; layers that are here already stay as they are. */
export async function openDataSet(context: Context, file: InputFile): Promise<void> {
  const { workspace, port } = context
  if (workspace.getState().library.job) return
  startJob(workspace, 'unpack', file.name)
  try {
    const brought = await libraryOfPort(port).unpack(file.bytes, (step) => stepJob(workspace, step))
    setLibrary(workspace, { job: null })
    if (!brought) return
    takeList(workspace, brought.list)
    const { added, present } = brought
    workspace.tell({
      zh: `数据包:导入 ${added.length} 个版本${present.length > 0 ? `,${present.length} 个已在这台电脑上` : ''}`,
      en: `Data set: ${added.length} version(s) brought in${present.length > 0 ? `, ${present.length} here already` : ''}`,
    })
    await askToPersist(context)
  } catch (error) {
    tellTrouble(workspace, noteOf(error, file.name))
  }
}
