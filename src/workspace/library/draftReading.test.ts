import { expect, it } from 'vitest'
import { systemByCode } from '../../geo/system'
import { valueOf } from '../desk/messages'
import { createDeskService } from '../desk/service'
import { needsParameters, placeChange, placeOf, typedParameters } from './draftReading'
import type { LayerDraft } from './state'

const encode = (text: string) => new TextEncoder().encode(text)
/** A table of vertices in zone 32 without its number, under a title. */
const table = (title: string) => ({
  name: '红线.csv',
  bytes: encode(
    `${title}\n点号,X,Y\n1,4030489.91,401321.407\n2,4030489.91,401421.407\n3,4030589.91,401421.407\n`,
  ),
})

async function placeIn(title: string): Promise<LayerDraft> {
  const desk = createDeskService()
  const { items } = valueOf(await desk.read([table(title)]))
  const [item] = items
  if (!item) throw new Error('nothing read')
  const asked = item.decision.kind === 'known' ? item : valueOf(desk.candidates(item.itemId))
  return placeOf(asked) as LayerDraft
}

it('a place without a zone is chosen among candidates, on a datum', async () => {
  const draft = await placeIn('拐点')
  expect([draft.system, draft.code, draft.isDatumStated]).toEqual([null, null, false])
  const here = { ...draft, ...placeChange(draft, { chosen: 4541 }) }
  expect([here.code, needsParameters(here)]).toEqual([4541, false])
  const old = { ...here, ...placeChange(here, { datum: 'Xian80' }) }
  expect([systemByCode(old.code ?? 0)?.datum, needsParameters(old)]).toEqual(['Xian80', true])
})

it('an old datum that the file states waits for its parameters, it is not refused', async () => {
  const draft = await placeIn('1980西安坐标系 3度带 带号32')
  expect([draft.isDatumStated, draft.datum, needsParameters(draft)]).toEqual([true, 'Xian80', true])
  expect(draft.code).toBe(2377)
})

it('parameters count once all seven are typed', () => {
  expect(typedParameters(['1', '2', '3', '4', '5', '6', ''])).toBeNull()
  expect(typedParameters(['1', '2', '3', '4', '5', '6', '7'])).not.toBeNull()
})
