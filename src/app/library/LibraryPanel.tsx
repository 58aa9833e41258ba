import { useEffect, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { useLocalized, useWorkspace } from '../store'
import { Aside } from './Aside'
import { LayerTable } from './LayerTable'
import './library.css'
import './library-aside.css'
import { Job } from './Job'
import { Picker } from './Picker'
import { ReadinessStrip } from './ReadinessStrip'
import { RerunReport } from './RerunReport'
import { StorageLine } from './StorageLine'

/** 数据: what do I have? Layers kept on this computer, with those that come with the program. */
export function LibraryPanel(): ReactElement {
  const { t } = useTranslation()
  const { library } = useDoings()
  const localized = useLocalized()
  const phase = useWorkspace((state) => state.library.phase)
  const notes = useWorkspace((state) => state.library.notes)
  const isBusy = useWorkspace((state) => state.library.job !== null)
  const hasLayers = useWorkspace((state) => state.library.series.length > 0)
  const hasProject = useWorkspace((state) => state.projects.some(({ project }) => !project.demo))
  const files = useRef<HTMLInputElement>(null)
  const set = useRef<HTMLInputElement>(null)
  const work = useRef<HTMLInputElement>(null)
  const said = useRef<HTMLDivElement>(null)
  // A file may be brought from a row at the end of the list: what went wrong with it is not left out of sight.
  useEffect(() => said.current?.scrollIntoView({ block: 'nearest' }), [notes])
  const pick = (role: Parameters<typeof library.intend>[0]['role'], seriesId: string | null) => {
    library.intend({ role, seriesId })
    files.current?.click()
  }

  return (
    <div className="library">
      <div className="library-list">
        <div className="library-head">
          <h1 tabIndex={-1}>{t('library.title')}</h1>
          <span className="sub grow">{t('library.place')}</span>
          <span className="library-actions">
            <button type="button" className="button" disabled={isBusy} onClick={() => work.current?.click()}>
              {t('library.openWork')}
            </button>
            <button
              type="button"
              className="button"
              disabled={!hasProject}
              onClick={() => library.saveWork()}
            >
              {t('library.saveWork')}
            </button>
            <button type="button" className="button" disabled={isBusy} onClick={() => set.current?.click()}>
              {t('library.openSet')}
            </button>
            <button
              type="button"
              className="button"
              disabled={isBusy || !hasLayers}
              onClick={() => void library.saveSet()}
            >
              {t('library.saveSet')}
            </button>
            <button
              type="button"
              className="button primary"
              disabled={isBusy || phase === 'opening'}
              onClick={() => pick(null, null)}
            >
              <Icon name="plus" size={16} />
              {t('library.importLayer')}
            </button>
          </span>
        </div>
        <Picker
          reference={files}
          label={t('library.filePicker')}
          onFiles={(list) => void library.read(list)}
        />
        <Picker
          reference={set}
          label={t('library.setPicker')}
          onFiles={(list) => void library.openSet(list)}
        />
        <Picker
          reference={work}
          label={t('library.workPicker')}
          onFiles={(list) => void library.openWork(list)}
        />
        <div className="library-scroll">
          <ReadinessStrip />
          {phase === 'opening' ? (
            <p className="panel-text" role="status">
              {t('library.opening')}…
            </p>
          ) : null}
          <Job />
          {notes.map((note, index) => (
            <div
              key={note.code + note.message.zh}
              ref={index === notes.length - 1 ? said : null}
              className="warning library-note"
              role="alert"
            >
              <Icon name="warning" size={18} />
              <span className="grow">{localized(note.message)}</span>
              <button type="button" className="link" onClick={() => library.dismiss(note)}>
                {t('library.dismiss')}
              </button>
            </div>
          ))}
          <RerunReport />
          <LayerTable onImport={pick} />
          <StorageLine />
        </div>
      </div>
      <Aside onImport={pick} />
    </div>
  )
}
