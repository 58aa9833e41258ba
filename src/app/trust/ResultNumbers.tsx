/** The numbers of a check, each with its account. */
import { useContext, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerFinding, Project, ZoneFinding } from '../../check/types'
import { ShownProject, useClaimsAreas } from '../check/claims'
import { useLocalized } from '../store'
import { distanceFacts, overlapFacts, percentFacts, projectFacts, zoneFacts } from './facts'
import { HowNumber } from './HowNumber'
import { useWords } from './useWords'

interface OfFinding {
  finding: LayerFinding
  children: ReactNode
}

export function OverlapNumber({ finding, children }: OfFinding): ReactElement {
  const words = useWords()
  const claims = useClaimsAreas(finding)
  return (
    <HowNumber title={words.localized(finding.title)} facts={() => overlapFacts(words, finding, claims)}>
      {children}
    </HowNumber>
  )
}

export function PercentNumber({ finding, children }: OfFinding): ReactElement {
  const words = useWords()
  const project = useContext(ShownProject)
  return (
    <HowNumber
      title={words.localized(finding.title)}
      facts={() =>
        project ? percentFacts(words, finding, project.areaSquareMetres) : overlapFacts(words, finding, true)
      }
    >
      {children}
    </HowNumber>
  )
}

export function DistanceNumber({ finding, children }: OfFinding): ReactElement {
  const words = useWords()
  return (
    <HowNumber title={words.localized(finding.title)} facts={() => distanceFacts(words, finding)}>
      {children}
    </HowNumber>
  )
}

export function ZoneNumber({ zone, finding, children }: OfFinding & { zone: ZoneFinding }): ReactElement {
  const words = useWords()
  return (
    <HowNumber title={zone.name || zone.id} facts={() => zoneFacts(words, zone, finding)}>
      {children}
    </HowNumber>
  )
}

/** The size of a project. */
export function ProjectNumber({
  project,
  children,
}: {
  project: Project
  children: ReactNode
}): ReactElement {
  const words = useWords()
  return (
    <HowNumber title={project.name} facts={() => projectFacts(words, project)}>
      {children}
    </HowNumber>
  )
}

/** The small button of an opened row that says how all of its figures came about. */
export function HowButton({ finding }: { finding: LayerFinding }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const words = useWords()
  const claims = useClaimsAreas(finding)
  const name = localized(finding.title)
  return (
    <HowNumber
      title={name}
      name={t('check.howOf', { name })}
      facts={() => overlapFacts(words, finding, claims)}
    >
      {t('trust.how')}
    </HowNumber>
  )
}
