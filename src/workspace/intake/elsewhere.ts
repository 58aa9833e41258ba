import type { Port, ReadItem } from '../desk/port'

/**
 * A known system that puts the file outside Qinghai is a question: the dataset with the places where it could be; null
 * where there is nothing to ask.
 */
export async function decisionElsewhere(
  port: Pick<Port, 'candidates'>,
  { itemId, decision }: ReadItem,
): Promise<ReadItem | null> {
  if (decision.kind !== 'known' || decision.notes.every(({ code }) => code !== 'outside-qinghai')) return null
  const asked = await port.candidates(itemId)
  return asked.decision.kind === 'doubt' ? asked : null
}
