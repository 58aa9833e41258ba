import type { ReactElement } from 'react'
import type { ReadQuestion } from '../../workspace/state'
import { EncodingQuestion } from './EncodingQuestion'
import { LayersQuestion } from './LayersQuestion'

/** A question about how a file is to be read. */
export function QuestionPanel({ question }: { question: ReadQuestion }): ReactElement {
  return question.kind === 'encoding' ? (
    <EncodingQuestion question={question} previews={question.previews} />
  ) : (
    <LayersQuestion question={question} />
  )
}
