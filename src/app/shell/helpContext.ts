import { createContext, useContext } from 'react'

/** Opens the help page. */
export const HelpContext = createContext<() => void>(() => {})

export function useHelp(): () => void {
  return useContext(HelpContext)
}
