/** What only the person knows of how a dataset is to be read, before it is kept: its text, its layers, its place. */
import { parseSevenParameters, type SevenParameters } from '../../geo/sevenParameters'
import { noteOf } from '../failure'
import { placeNow, systemOfChoice, type PlaceSoFar } from '../intake/placeChoice'
import type { Context, ReadItem } from '../desk/port'
import type { Reading } from '../intake/rereading'
import { changeDraft } from './drafts'
import { tellTrouble } from './moves'
import type { LayerDraft } from './state'

/** The seven numbers as typed; null while they are not seven of them. */
export function typedParameters(typed: readonly string[]): SevenParameters | null {
  const texts = Array.from({ length: 7 }, (_, index) => (typed[index] ?? '').trim())
  return texts.includes('') ? null : parseSevenParameters(texts.join(','))
}

/** The place that the person picked, on the datum that the person picked: which code that is. */
export function placeChange(
  draft: LayerDraft,
  change: Partial<Pick<LayerDraft, 'chosen' | 'datum'>>,
): Partial<LayerDraft> {
  const place: PlaceSoFar = { ...draft, ...change }
  return { ...change, code: systemOfChoice(place)?.code ?? null, isApproximateTaken: false }
}

/** True where the chosen system is an old datum, so that parameters are needed or an approximate place is taken. */
export function needsParameters(draft: LayerDraft): boolean {
  const system = systemOfChoice(draft)
  return system?.approximate === true && !system.webMap
}

/** The places where the dataset could be, also for a file that states one; the likeliest first. */
export async function askDraftPlace(context: Context, draft: LayerDraft): Promise<void> {
  try {
    const item = await context.port.candidates(draft.itemId)
    const place = placeOf(item)
    const { code } = placeNow(item.ownCode ?? null)
    changeDraft(context, draft.itemId, { ...place, ...placeChange({ ...draft, ...place }, { chosen: code }) })
  } catch (error) {
    tellTrouble(context.workspace, noteOf(error, draft.file))
  }
}

/** What a reading says of the place: known from the file, or to be chosen among candidates. */
export function placeOf(
  item: ReadItem,
): Pick<
  LayerDraft,
  'system' | 'reason' | 'candidates' | 'chosen' | 'code' | 'datum' | 'isDatumStated' | 'isApproximateTaken'
> {
  const { decision, withoutParameters } = item
  const candidates = decision.kind === 'doubt' ? decision.candidates : []
  const isDatumStated = withoutParameters != null
  const only = isDatumStated ? (candidates[0]?.system.code ?? null) : null
  return {
    system: decision.kind === 'known' ? decision.how : null,
    reason: decision.kind === 'doubt' ? decision.reason : null,
    candidates: [...candidates].sort((a, b) => Number(b.inQinghai) - Number(a.inQinghai)),
    chosen: only,
    code: only,
    datum: withoutParameters?.datum ?? 'CGCS2000',
    isDatumStated,
    isApproximateTaken: false,
  }
}

/** Shows the first rows in each encoding that the text may be in. */
export async function showDraftEncodings(context: Context, draft: LayerDraft): Promise<void> {
  try {
    const previews = await context.port.previews(draft.itemId)
    changeDraft(context, draft.itemId, { previews })
    if (previews.length < 2)
      context.workspace.tell({
        zh: '这份文件的文字只有一种编码读得通',
        en: 'The text of this file can be read in one encoding only',
      })
  } catch (error) {
    tellTrouble(context.workspace, noteOf(error, draft.file))
  }
}

/**
 * The dataset read anew, in another encoding or of other layers. What the person has typed stays; what follows from
 * the fields is proposed anew.
 */
export async function rereadDraft(
  context: Context,
  draft: LayerDraft,
  change: Reading,
  describe: (item: ReadItem) => Promise<LayerDraft>,
): Promise<void> {
  try {
    const item = await context.port.reread(draft.itemId, change)
    const fresh = await describe(item)
    const { mapping } = fresh.form
    const place = draft.code === null ? {} : { chosen: draft.chosen, code: draft.code, datum: draft.datum }
    changeDraft(context, draft.itemId, {
      ...fresh,
      ...place,
      seriesId: draft.seriesId,
      form: { ...draft.form, mapping },
    })
  } catch (error) {
    tellTrouble(context.workspace, noteOf(error, draft.file))
  }
}
