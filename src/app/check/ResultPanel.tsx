import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../check/types'
import { findingsOfCheck, splitFindings } from '../../workspace/results/rows'
import type { OpenProject } from '../../workspace/state'
import { FileProblems } from '../intake/FileProblems'
import { ReadingBar } from '../intake/ReadingBar'
import { useWorkspace } from '../store'
import { AvoidRow } from './AvoidRow'
import { CheckNotes } from './CheckNotes'
import { Counters } from './Counters'
import { Progress } from './Progress'
import { ResultFoot } from './ResultFoot'
import { ResultHead } from './ResultHead'
import { ResultTable } from './ResultTable'
import { ShownProject } from './claims'
import { SchematicBlock } from './SchematicBlock'
import { VerdictCard } from './VerdictCard'

/** The result of one project: verdict, counters, table, what it lies in, what to know, what to take away. */
export function ResultPanel({ open }: { open: OpenProject }): ReactElement {
  const { t } = useTranslation()
  const check = useWorkspace((state) => state.checks[open.project.id])
  const [filter, setFilter] = useState<Outcome | null>(null)
  const body = useRef<HTMLDivElement>(null)
  const { counted, schematic } = splitFindings(findingsOfCheck(check))
  const done = check?.kind === 'done'
  useEffect(() => {
    if (done) body.current?.querySelector<HTMLElement>('#verdict')?.focus({ preventScroll: true })
  }, [done])
  const rows = filter ? counted.filter((finding) => finding.outcome === filter) : counted
  return (
    <ShownProject value={open.project}>
      <ResultHead open={open} check={check} />
      <ReadingBar />
      <div className="panel-body result" ref={body}>
        <FileProblems />
        <Progress open={open} check={check} />
        {check?.kind === 'done' ? <VerdictCard check={check} counted={counted} /> : null}
        {counted.length > 0 ? (
          <>
            <Counters counted={counted} filter={filter} onFilter={setFilter} />
            <ResultTable findings={rows} check={check} />
            <AvoidRow open={open} check={check} />
          </>
        ) : null}
        {schematic.length > 0 ? <SchematicBlock findings={schematic} /> : null}
        <CheckNotes open={open} counted={counted} />
        <p className="disclaimer sub">
          {open.project.demo ? `${t('check.demoDisclaimer')} ` : ''}
          {t('check.disclaimer')}
        </p>
      </div>
      <ResultFoot open={open} check={check} />
    </ShownProject>
  )
}
