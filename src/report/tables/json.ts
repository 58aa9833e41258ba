import { checkJson } from '../../check/output/json'
import type { ReportInput } from '../document/input'

/**
 * The result as the command line writes it (schema qingping-check/1, unrounded), with what people say beside it: the
 * facts of the form, the rules used, a conclusion, disputes. The machine's numbers and verdict are untouched.
 */
export function reportJson(input: ReportInput) {
  const { project, result, language, facts, law, conclusion, disputes } = input
  const { projects, ...head } = checkJson([{ project, result }], language)
  return {
    ...head,
    projects: projects.map((one) => ({ ...one, facts, rules: law, conclusion, disputes })),
  }
}
