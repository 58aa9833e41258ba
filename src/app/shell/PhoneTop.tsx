import type { ReactElement } from 'react'
import { Logo } from '../parts/Icon'
import { SearchBox } from './SearchBox'
import { LanguageSwitch } from './TopBar'

/** On a phone the search pill floats over the map. */
export function PhoneTop(): ReactElement {
  return (
    <header className="phone-top">
      <Logo />
      <SearchBox short />
      <LanguageSwitch />
    </header>
  )
}
