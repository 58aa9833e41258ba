import type { ReportInput } from './input'
import { localized, paragraph, sayIn } from './say'
import { methodSection } from './sections/method'
import { dataSection } from './sections/rest'
import { reviewSection } from './sections/review'
import { leadSentence, outcomeTable, verdictBlocks } from './sections/summary'
import type { ReportDocument, Section, Table } from './types'

/** What a report of many projects begins with. */
export interface BatchHead {
  title: string
  /** The table of all projects. */
  projects: Table
  /** Sentences before it: how many, with which outcome. */
  summary: string[]
}

/**
 * One report of many projects: the table of all, then a part for each with its sentence, verdict and layers, then data
 * and method once. The full report of a single project is `buildReport`.
 * @param inputs at least one; they share layers, maker and language
 */
export function buildBatchReport(
  head: BatchHead,
  inputs: readonly [ReportInput, ...ReportInput[]],
): ReportDocument {
  const [first] = inputs
  const { language, secrecy, maker, madeOn } = first
  const say = sayIn(language)
  const sections: Section[] = [
    {
      id: 'projects',
      title: say('批量核查总表', 'All projects'),
      blocks: [...head.summary.map((sentence) => paragraph(sentence)), head.projects],
    },
    {
      id: 'each',
      title: say('逐个项目', 'Project by project'),
      blocks: inputs.flatMap((input, index) => [
        { kind: 'subheading' as const, text: `${index + 1}. ${input.project.name}` },
        paragraph(leadSentence(input)),
        ...verdictBlocks(input),
        { ...outcomeTable(input), id: `layers-${index + 1}` },
        paragraph(
          say(
            `来源文件 ${input.project.source.file},${localized(input.project.source.crsHow, language)},SHA-256 ${input.project.source.sha256 ?? '—'}。`,
            `Source ${input.project.source.file}; ${input.project.source.crsHow.en}; SHA-256 ${input.project.source.sha256 ?? '—'}.`,
          ),
          'note',
        ),
      ]),
    },
    dataSection(first),
    methodSection(first),
    reviewSection({ ...first, conclusion: null, disputes: [] }),
  ]
  return {
    language,
    title: head.title,
    subtitles: [
      say(`完成核查的项目 ${inputs.length} 个`, `Projects checked: ${inputs.length}`),
      ...(maker ? [maker] : []),
      madeOn,
    ],
    head: secrecy ?? '',
    foot: head.title,
    sections,
  }
}
