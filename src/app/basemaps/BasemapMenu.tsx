import { Popover } from '@mantine/core'
import { useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import '../styles/basemaps.css'
import { hostsOf } from '../../workspace/basemaps/addresses'
import { chooseBasemap, withdrawHosts } from '../../workspace/basemaps/moves'
import { Icon } from '../parts/Icon'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { ConsentDialog } from './ConsentDialog'

/** The button with the list of base maps, and the question that comes before another host is asked. */
export default function BasemapMenu(): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const [open, setOpen] = useState(false)
  const problem = useWorkspace((state) => state.basemaps.problem)
  const asking = useWorkspace((state) => state.basemaps.asking)
  return (
    <>
      <Popover
        opened={open}
        onChange={setOpen}
        position="left-start"
        width={320}
        shadow="md"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <button
            type="button"
            title={t('basemaps.title')}
            aria-label={t('basemaps.title')}
            onClick={() => setOpen((shown) => !shown)}
          >
            <Icon name={problem ? 'warning' : 'layers'} />
          </button>
        </Popover.Target>
        <Popover.Dropdown className="about" aria-label={t('basemaps.title')}>
          <h3 className="about-title">{t('basemaps.title')}</h3>
          {problem ? (
            <p className="field-error" role="alert">
              {localized(problem.message)}
            </p>
          ) : null}
          <Choices onDone={() => setOpen(false)} />
        </Popover.Dropdown>
      </Popover>
      {asking === null ? null : <ConsentDialog id={asking} />}
    </>
  )
}

function Choices({ onDone }: { onDone: () => void }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const name = useId()
  const { choices, chosen, agreed, silent, page } = useWorkspace((state) => state.basemaps)
  function choose(id: string | null) {
    chooseBasemap(workspace, id)
    onDone()
  }
  return (
    <>
      <fieldset className="basemap-choices">
        <legend className="unseen">{t('basemaps.title')}</legend>
        <label>
          <input type="radio" name={name} checked={chosen === null} onChange={() => choose(null)} />
          <span>
            {t('basemaps.own')}
            <span className="sub">{t('basemaps.ownText')}</span>
          </span>
        </label>
        {choices.map((basemap) => {
          const hosts = hostsOf(basemap, page)
          return (
            <label key={basemap.id}>
              <input
                type="radio"
                name={name}
                checked={chosen === basemap.id}
                onChange={() => choose(basemap.id)}
              />
              <span>
                {localized(basemap.title)}
                <span className="sub">
                  {hosts.length > 0 ? t('basemaps.from', { host: shortened(hosts) }) : t('basemaps.sameHost')}
                </span>
              </span>
            </label>
          )
        })}
      </fieldset>
      {silent.length > 0 ? (
        <p className="field-error" role="alert">
          {t('basemaps.silent', { host: shortened(silent) })}
        </p>
      ) : null}
      {agreed.length > 0 ? (
        <div className="about-actions">
          <span className="sub">{t('basemaps.agreed', { host: shortened(agreed) })}</span>
          <button
            type="button"
            className="link end"
            onClick={() => {
              withdrawHosts(workspace)
              onDone()
            }}
          >
            {t('basemaps.withdraw')}
          </button>
        </div>
      ) : null}
    </>
  )
}

/** Many names of one service are one line: t0.tianditu.gov.cn and seven more. */
function shortened(hosts: readonly string[]): string {
  return hosts.length > 2 ? `${hosts[0]} … ${hosts.at(-1)}` : hosts.join(', ')
}
