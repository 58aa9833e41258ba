/** What is offered at the start. */
export interface SessionOffer {
  /** Names of the projects, the latest first. */
  names: string[]
  savedAt: string
}

export interface SessionView {
  offer: SessionOffer | null
  /** The person wants what is open to be kept. */
  isOn: boolean
  /** The browser lets something be kept. */
  isPossible: boolean
}

export const START_SESSION: SessionView = { offer: null, isOn: true, isPossible: true }
