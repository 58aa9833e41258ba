import { candidateFor, choicesFor, webMapChoices } from '../../geo/choices'
import type { CrsCandidate } from '../../geo/decide'
import type { SourceFeatures } from '../../geo/features'
import type { CoordinateSystem } from '../../geo/system'
import type { Localized } from '../../geo/types'
import type { ReadItem } from '../desk/port'

/** Stands for a system that the file describes itself and that has no EPSG code. */
export const CODE_OF_UNNAMED = 0

/**
 * A dataset that was read, as a question: where could it be? `ownCode` names the candidate that is the file's own
 * reading. What was refused stays refused.
 */
export function withChoices(item: ReadItem, source: SourceFeatures): ReadItem {
  const { decision, withoutParameters } = item
  if (withoutParameters) return withOwnPlace(item, source, withoutParameters)
  if (decision.kind !== 'known') return item
  const candidates = choicesFor(source, decision.system).map(coded)
  return {
    ...item,
    ownCode: decision.system.code ?? CODE_OF_UNNAMED,
    decision: {
      kind: 'doubt',
      reason: reasonOf(candidates),
      candidates: [...candidates, ...webMapChoices(source)],
    },
  }
}

/** A file in Xi'an 80 or Beijing 54 has one place, as near as it can be told; what is asked is how to get there. */
function withOwnPlace(item: ReadItem, source: SourceFeatures, system: CoordinateSystem): ReadItem {
  const { zh, en } = system.name
  return {
    ...item,
    ownCode: system.code ?? CODE_OF_UNNAMED,
    decision: {
      kind: 'doubt',
      reason: {
        zh: `文件的坐标系是${zh},换算到 2000 国家大地坐标系没有公开的参数。有七参数的请填在下面;没有的只能看大致位置,不列面积。`,
        en: `The file is in ${en}; what leads from it to CGCS2000 is not public. Enter the seven parameters below if you have them; without them only the rough position can be seen, without areas.`,
      },
      candidates: candidateFor(source, system).map(coded),
    },
  }
}

function coded(candidate: CrsCandidate): CrsCandidate {
  return { ...candidate, system: { ...candidate.system, code: candidate.system.code ?? CODE_OF_UNNAMED } }
}

function reasonOf(candidates: CrsCandidate[]): Localized {
  const [own] = candidates
  const isOnly = candidates.length < 2
  if (own && !own.inQinghai) {
    const at = own.centre.map((value) => `${value.toFixed(4)}°`).join(', ')
    return {
      zh: `按${own.system.name.zh}换算,它在 ${at},不在青海。${isOnly ? `${ONLY.zh}若确在此处,请选定` : '请选定坐标系,或确认就在此处'}。`,
      en: `Read as ${own.system.name.en} it lies at ${at}, not in Qinghai. ${isOnly ? `${ONLY.en} If it is there indeed, choose that place.` : 'Choose the coordinate system, or confirm that place.'}`,
    }
  }
  return isOnly
    ? ONLY
    : {
        zh: '这组坐标在下列坐标系里都有位置,请选定;选好后重新核查。',
        en: 'These coordinates have a place in each of the systems below. Choose one; the check runs again.',
      }
}

const ONLY: Localized = {
  zh: '这组坐标只有这一个位置。大地基准若不对,请在下面改选;其他的请在文件里改正后重新拖入。',
  en: 'These coordinates have one place only. If the datum is wrong, choose another below; anything else has to be corrected in the file.',
}
