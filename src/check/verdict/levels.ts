import type { Localized } from '../../geo/types'
import type { VerdictLevel } from '../types'

/** The six levels in words; none of them says that a project is allowed. */
export const LEVEL_NAMES: Record<VerdictLevel, Localized> = {
  prohibited: { zh: '原则上禁止', en: 'forbidden in principle' },
  'national-approval': { zh: '须报国家级审批', en: 'needs national approval' },
  'provincial-approval': { zh: '须报省级认定', en: 'needs a provincial finding' },
  restricted: { zh: '受限,须征求意见', en: 'restricted, opinions needed' },
  notice: { zh: '有提示', en: 'notice' },
  none: { zh: '未涉及', en: 'not concerned' },
}
