import { Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, Logo } from '../parts/Icon'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { SearchBox } from './SearchBox'

/** Brand, search, where the data stays, undo, sharing, language, help. */
export function TopBar({ onHelp, onShare }: { onHelp: () => void; onShare: () => void }): ReactElement {
  const { t } = useTranslation()
  return (
    <header className="top">
      <div className="brand">
        <Logo />
        <span className="brand-name">{t('shell.name')}</span>
        <span className="brand-line">{t('shell.subtitle')}</span>
      </div>
      <SearchBox />
      <span className="grow" />
      <Tooltip label={t('shell.localMore')} multiline w={260}>
        <span className="local">
          <Icon name="lock" size={15} />
          {t('shell.local')}
        </span>
      </Tooltip>
      <UndoButtons />
      <button type="button" className="top-button" onClick={onShare}>
        <Icon name="share" />
        <span className="share-word">{t('shell.share')}</span>
      </button>
      <LanguageSwitch />
      <button type="button" className="top-button" onClick={onHelp} aria-label={t('shell.help')}>
        <Icon name="help" />
      </button>
    </header>
  )
}

function UndoButtons(): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const past = useWorkspace((state) => state.history.past.at(-1)?.name)
  const future = useWorkspace((state) => state.history.future.at(-1)?.name)
  const undo = past ? t('shell.undoStep', { step: localized(past) }) : t('shell.undo')
  const redo = future ? t('shell.redoStep', { step: localized(future) }) : t('shell.redo')
  return (
    <>
      <Tooltip label={undo}>
        <button
          type="button"
          className="top-button"
          disabled={!past}
          aria-label={undo}
          onClick={() => workspace.undo()}
        >
          <Icon name="undo" />
        </button>
      </Tooltip>
      <Tooltip label={redo}>
        <button
          type="button"
          className="top-button"
          disabled={!future}
          aria-label={redo}
          onClick={() => workspace.redo()}
        >
          <Icon name="redo" />
        </button>
      </Tooltip>
    </>
  )
}

export function LanguageSwitch(): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const language = useWorkspace((state) => state.language)
  return (
    <button
      type="button"
      className="top-button language"
      aria-label={t('shell.switchLanguage')}
      onClick={() => workspace.setState({ language: language === 'zh' ? 'en' : 'zh' })}
    >
      <span lang="zh-CN">{language === 'zh' ? <b>中</b> : '中'}</span>/
      <span lang="en">{language === 'en' ? <b>EN</b> : 'EN'}</span>
    </button>
  )
}
