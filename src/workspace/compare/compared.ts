/** What is compared with what, and how it is shown. */
export interface Compared {
  /** Ids of `Side`. */
  left: string
  right: string
  /** One map with a bar to draw over it, or two maps beside each other. */
  mode: 'swipe' | 'beside'
}
