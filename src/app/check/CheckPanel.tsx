import type { ReactElement } from 'react'
import { activeProject } from '../../workspace/state'
import { FileProblems } from '../intake/FileProblems'
import { ReadingBar } from '../intake/ReadingBar'
import { QuestionPanel } from '../intake/QuestionPanel'
import { WherePanel } from '../intake/WherePanel'
import { WidthPanel } from '../intake/WidthPanel'
import { useWorkspace } from '../store'
import { EmptyCheck } from './EmptyCheck'
import { ResultPanel } from './ResultPanel'

/** 核查: where is it, and does it touch? */
export function CheckPanel(): ReactElement {
  const question = useWorkspace((state) => state.questions[0])
  const pending = useWorkspace((state) => state.pending[0])
  const width = useWorkspace((state) => state.widths[0])
  const open = useWorkspace(activeProject)
  const drawing = useWorkspace((state) => state.drawing)
  if (question) return <QuestionPanel key={question.item.itemId} question={question} />
  if (pending) return <WherePanel pending={pending} />
  if (width) return <WidthPanel key={width.itemId} item={width} />
  if (open && !drawing) return <ResultPanel key={open.project.id} open={open} />
  return (
    <>
      <EmptyCheck />
      <ReadingBar />
      <FileProblems />
    </>
  )
}
