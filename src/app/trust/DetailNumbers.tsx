/** The smaller numbers of a check, each with its account. */
import { useContext, type ReactElement, type ReactNode } from 'react'
import type { LayerFinding } from '../../check/types'
import { ShownProject } from '../check/claims'
import { contactFacts, coveredFacts, zoneSumFacts } from './detailFacts'
import { HowNumber } from './HowNumber'
import { useWords } from './useWords'

interface OfFinding {
  finding: LayerFinding
  children: ReactNode
}

export function ContactNumber({ finding, children }: OfFinding): ReactElement {
  const words = useWords()
  return (
    <HowNumber title={words.localized(finding.title)} facts={() => contactFacts(words, finding)}>
      {children}
    </HowNumber>
  )
}

export function CoveredNumber({ finding, children }: OfFinding): ReactElement {
  const words = useWords()
  const project = useContext(ShownProject)
  return (
    <HowNumber title={words.localized(finding.title)} facts={() => coveredFacts(words, finding, project)}>
      {children}
    </HowNumber>
  )
}

export function ZoneSumNumber({ finding, children }: OfFinding): ReactElement {
  const words = useWords()
  return (
    <HowNumber title={words.localized(finding.title)} facts={() => zoneSumFacts(words, finding)}>
      {children}
    </HowNumber>
  )
}
