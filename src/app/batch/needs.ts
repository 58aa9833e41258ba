/** Words of the filter for what is in the way of an outcome. */
export const NEEDS = { place: 'place', width: 'width', 'no-layers': 'noLayer' } as const
