import { useCallback, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { ControlDialog } from '../intake/ControlDialog'
import { useWorkspace } from '../store'
import { LazyTable } from '../table/LazyTable'
import { DropTarget } from './DropTarget'
import { HelpDialog } from './HelpDialog'
import { HelpContext } from './helpContext'
import { MapStage } from './MapStage'
import { Panel } from './Panel'
import { PhoneSheet } from './PhoneSheet'
import { PhoneTabs } from './PhoneTabs'
import { PhoneTop } from './PhoneTop'
import { Pickers } from './Pickers'
import { Rail } from './Rail'
import { ShareDialog } from './ShareDialog'
import { TopBar } from './TopBar'
import { useDocumentLanguage, useFollowing, useHash, useProjectView } from './effects'
import { useKeys } from './useKeys'
import { usePaste } from './usePaste'
import { useIsPhone } from './useMedia'

/** Top bar, rail, one panel, the map; on a phone the map, a search pill, a sheet and tabs. */
export function Shell(): ReactElement {
  const { t } = useTranslation()
  const isPhone = useIsPhone()
  const [help, setHelp] = useState(false)
  const [share, setShare] = useState(false)
  const openHelp = useCallback(() => setHelp(true), [])
  const openShare = useCallback(() => setShare(true), [])
  useDocumentLanguage()
  useHash()
  useProjectView()
  useFollowing()
  usePaste()
  useKeys(openHelp)
  return (
    <HelpContext value={openHelp}>
      <div className={isPhone ? 'phone' : 'shell'}>
        {isPhone ? <PhoneTop /> : <TopBar onHelp={openHelp} onShare={openShare} />}
        {isPhone ? null : <Rail />}
        <main className="main">
          {isPhone ? null : <Panel />}
          <div className="stage-column">
            <MapStage />
            <LazyTable />
          </div>
          <Pickers />
          {isPhone ? <PhoneSheet /> : null}
        </main>
        {isPhone ? <PhoneTabs onHelp={openHelp} onShare={openShare} /> : null}
      </div>
      <DropTarget />
      <ControlDialog />
      <HelpDialog opened={help} onClose={() => setHelp(false)} />
      <ShareDialog opened={share} onClose={() => setShare(false)} />
      <LiveRegion />
      {/* Menus open here: everything on the page lies in a landmark. */}
      <div id="menus" role="region" aria-label={t('shell.menus')} />
    </HelpContext>
  )
}

function LiveRegion(): ReactElement {
  const { t } = useTranslation()
  const text = useWorkspace((state) => state.announcement)
  return (
    <div className="unseen" role="status" aria-live="polite" aria-label={t('shell.name')}>
      {text}
    </div>
  )
}
