import type { ReportInput } from './input'
import { sayIn, shortened } from './say'
import { annexSection } from './sections/annex'
import { hitsSection } from './sections/hits'
import { methodSection } from './sections/method'
import { pointsSection } from './sections/points'
import { projectSection } from './sections/project'
import { dataSection, distanceSection, schematicSection } from './sections/rest'
import { reviewSection } from './sections/review'
import { outcomeTable, summarySection } from './sections/summary'
import type { ReportDocument, Section, Table } from './types'

/** A longer name of the project is whole on the first page; the foot has one line. */
const FOOT_EMS = 32

/**
 * The report of one checked project as blocks of text and tables. Pure: the same input gives the same document,
 * and every output (DOCX, PDF, XLSX, CSV) is made from it.
 */
export function buildReport(input: ReportInput): ReportDocument {
  const { language, project, secrecy, maker, madeOn } = input
  const say = sayIn(language)
  const outcome: Section = {
    id: 'layers',
    title: say('核查总表', 'All layers'),
    blocks: [outcomeTable(input)],
  }
  const sections = [
    summarySection(input),
    projectSection(input),
    outcome,
    hitsSection(input),
    distanceSection(input),
    schematicSection(input),
    dataSection(input),
    methodSection(input),
    pointsSection(input),
    reviewSection(input),
    annexSection(input),
  ]
    .filter((section) => section !== null)
    .filter((section) => !input.leaveOut.includes(section.id))
  const demo = project.demo ? say('演示数据,不可用于审批', 'Demonstration data, not for approval') : null
  return {
    language,
    title: say(
      '生态保护红线与管控边界核查报告',
      'Check against the ecological red line and control boundaries',
    ),
    subtitles: [project.name, ...(maker ? [maker] : []), madeOn],
    head: [secrecy, demo].filter((text) => text !== null).join('  '),
    foot: shortened(project.name, FOOT_EMS),
    sections,
  }
}

/** All tables of a document, in print order. */
export function tablesOf(document: ReportDocument): Table[] {
  return document.sections.flatMap((section) => section.blocks.filter((block) => block.kind === 'table'))
}
