/** The same keys with any text: what the second language must have, no more and no less. */
export type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }
