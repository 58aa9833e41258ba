import type { Context } from '../desk/port'
import { setLibrary } from './moves'
import type { LayerDraft, LayerForm } from './state'

/** Changes the draft of a dataset; a change may give it another dataset. */
export function changeDraft(
  { workspace }: Pick<Context, 'workspace'>,
  itemId: string,
  change: Partial<Omit<LayerDraft, 'form'>> & { form?: Partial<LayerForm> },
): void {
  setLibrary(workspace, ({ drafts }) => ({
    drafts: drafts.map((draft) =>
      draft.itemId === itemId ? { ...draft, ...change, form: { ...draft.form, ...change.form } } : draft,
    ),
  }))
}
