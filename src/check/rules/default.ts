import facts from '../../../geodata/sources/rules.json'
import * as v from 'valibot'
import others from './readings/others.json'
import protectedAreas from './readings/protectedAreas.json'
import redLine from './readings/redLine.json'
import { readRules } from './load'
import { readingsList } from './schema'
import type { RuleBook } from './types'

const OWN_NAME = 'rules.json'

/** Our readings of the 48 rules. */
export const OWN_READINGS = v.parse(readingsList, [...redLine, ...protectedAreas, ...others])

/** The rules that ship with the program, without any loading: the worker and the command line need none. */
export const DEFAULT_RULES: RuleBook = readRules(facts, OWN_READINGS, OWN_NAME)

/**
 * The rules of an office in place of ours: a file of the form of `public/geodata/rules.json`. Rules that it gives no
 * reading for take ours by their id.
 * @param json the parsed file @param file its name, for errors
 * @throws InputError that names the place in the file and what to do
 */
export function loadRules(json: unknown, file = OWN_NAME): RuleBook {
  return readRules(json, OWN_READINGS, file)
}
