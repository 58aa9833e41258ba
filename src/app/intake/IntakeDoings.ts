import type { SevenParameters } from '../../geo/sevenParameters'
import type { Datum } from '../../geo/system'
import { answer, changeEncoding, changeLayers, readSwapped } from '../../workspace/intake/answers'
import { confirmPlace, pickDatum } from '../../workspace/intake/files'
import { systemOfChoice } from '../../workspace/intake/placeChoice'
import type { Context } from '../../workspace/desk/port'
import { dropQuestion } from '../../workspace/intake/questions'
import type { Reading } from '../../workspace/intake/rereading'
import type { FileProblem, OpenProject } from '../../workspace/state'

/** What a person says of how a file is read and where it is; the panels of this room call these. */
export class IntakeDoings {
  constructor(private readonly context: Context) {}

  /** Where the datum has no public way to CGCS2000, only parameters or an outspoken wish go on. */
  async confirmPlace(parameters: SevenParameters | null = null, approximate = false): Promise<void> {
    const pending = this.context.workspace.getState().pending[0]
    const system = pending && systemOfChoice(pending)
    if (system?.approximate && !system.webMap && !parameters && !approximate) return
    await confirmPlace(this.context, parameters)
  }

  pickDatum(datum: Datum): void {
    pickDatum(this.context, datum)
  }

  answer(change: Reading): Promise<void> {
    return answer(this.context, change)
  }

  dropQuestion(): void {
    dropQuestion(this.context)
  }

  readSwapped(problem: FileProblem): Promise<void> {
    return readSwapped(this.context, problem)
  }

  changeEncoding(open: OpenProject): Promise<void> {
    return changeEncoding(this.context, open)
  }

  changeLayers(open: OpenProject): Promise<void> {
    return changeLayers(this.context, open)
  }
}
