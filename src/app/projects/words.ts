import type { Located } from '../../workspace/plans/projects'

/** Key of the word for how a project is placed: `none` is no word for a person. */
export const locatedKey = (located: Located) => (located === 'none' ? ('unplaced' as const) : located)
