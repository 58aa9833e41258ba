import { useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import '../styles/compare.css'
import { differencesOf, partsOf, type Differences, type Part } from '../../workspace/compare/differences'
import { setMode, stopComparing, swapSides } from '../../workspace/compare/moves'
import type { Compared } from '../../workspace/compare/compared'
import { sideById, type Side } from '../../workspace/compare/sides'
import { Icon } from '../parts/Icon'
import { Segments } from '../sheet/Segments'
import { useIsPhone } from '../shell/useMedia'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { ExportButton } from './ExportButton'
import { PartRow } from './PartRow'
import { SharedIndicators } from './SharedIndicators'

/** Beside the map: what the two sides are, which parts only one of them has, which both have. */
export default function ComparePanel(): ReactElement | null {
  const { t } = useTranslation()
  const isPhone = useIsPhone()
  const workspace = useWorkspaceStore()
  const compared = useWorkspace((state) => state.compared)
  const pack = useWorkspace((state) => state.pack)
  const userLayers = useWorkspace((state) => state.userLayers)
  const data = useWorkspace((state) => state.data)
  const sides = useMemo(() => {
    const side = (id: string) => sideById({ pack, userLayers }, id)
    return compared ? { left: side(compared.left), right: side(compared.right) } : null
  }, [compared, pack, userLayers])
  const found = useMemo(() => {
    if (!sides?.left || !sides.right) return null
    const [left, right] = [partsOf(sides.left, { data }), partsOf(sides.right, { data })]
    return { left, right, differences: differencesOf(left, right) }
  }, [sides, data])
  if (!compared || !sides?.left || !sides.right || !found) return null
  return (
    <>
      <div className="panel-head">
        <button
          type="button"
          className="icon-button small back"
          aria-label={t('compare.stop')}
          onClick={() => stopComparing(workspace)}
        >
          <Icon name="left" />
        </button>
        <h1 tabIndex={-1}>{t('compare.title')}</h1>
        <button type="button" className="link end" onClick={() => swapSides(workspace)}>
          {t('compare.swap')}
        </button>
      </div>
      <div className="panel-body compare-panel">
        <Segments<Compared['mode']>
          label={t('compare.mode')}
          quiet
          value={compared.mode}
          options={[
            { value: 'swipe', label: t('compare.swipe') },
            { value: 'beside', label: t('compare.beside') },
          ]}
          onChange={(mode) => setMode(workspace, mode)}
        />
        <p className="sub">{t('compare.text')}</p>
        <SideList which="left" side={sides.left} parts={found.differences.onlyLeft} all={found.left} />
        <SideList which="right" side={sides.right} parts={found.differences.onlyRight} all={found.right} />
        <BothList differences={found.differences} />
        <SharedIndicators left={found.left} right={found.right} />
      </div>
      <div className="panel-foot compare-foot">
        <ExportButton compared={compared} />
        <button type="button" className="link end" onClick={() => stopComparing(workspace)}>
          {isPhone ? t('compare.stop') : `${t('compare.stop')} Esc`}
        </button>
      </div>
    </>
  )
}

interface SideProperties {
  which: 'left' | 'right'
  side: Side
  /** Those that the other side does not have. */
  parts: Part[]
  all: Part[]
}

function SideList({ which, side, parts, all }: SideProperties): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const listed = side.layers.flatMap((layer) => layer.listed)
  return (
    <section aria-labelledby={`compare-${which}`}>
      <h2 id={`compare-${which}`}>
        {t(`compare.only.${which}`, { name: localized(side.title) })}
        <span className="number compare-count">{parts.length}</span>
      </h2>
      {side.note ? <p className="sub">{localized(side.note)}</p> : null}
      {parts.length > 0 ? (
        <ul>
          {parts.map((part, index) => (
            <PartRow key={`${part.layerId}/${index}`} part={part} />
          ))}
        </ul>
      ) : (
        <p className="compare-none">{t(all.length > 0 ? 'compare.none' : 'compare.nothing')}</p>
      )}
      {listed.length > 0 ? (
        <p className="sub">
          {t('compare.listed', { names: listed.map(({ title }) => localized(title)).join(t('check.pause')) })}
        </p>
      ) : null}
    </section>
  )
}

function BothList({ differences }: { differences: Differences }): ReactElement {
  const { t } = useTranslation()
  const { both, leftOut } = differences
  return (
    <section aria-labelledby="compare-both">
      <h2 id="compare-both">
        {t('compare.both')}
        <span className="number compare-count">{both.length}</span>
      </h2>
      <p className="sub">{t('compare.bothText')}</p>
      {both.length > 0 ? (
        <ul>
          {both.map((pair, index) => (
            <PartRow key={`${pair.left.layerId}/${index}`} part={pair.left} pair={pair} />
          ))}
        </ul>
      ) : (
        <p className="compare-none">{t('compare.none')}</p>
      )}
      {leftOut > 0 ? <p className="sub">{t('compare.leftOut', { count: leftOut })}</p> : null}
    </section>
  )
}
