import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { symbolByKey } from '../../../layers/symbols'
import { versionText } from '../../workspace/library/build'
import { elsewhereTexts } from '../../workspace/library/comparing'
import type { Comparison } from '../../workspace/library/port'
import { versionIn } from '../../workspace/library/types'
import { hectareText } from '../../workspace/numbers'
import { Swatch } from '../parts/Swatch'
import { useDoings } from '../shell/doings'
import { useLocalized, useWorkspace } from '../store'
import { HowNumber } from '../trust/HowNumber'
import { useWords } from '../trust/useWords'
import { comparedZoneFacts, comparisonFacts } from '../trust/versionFacts'

const SHOWN = 200

/** What came and what went between two versions: sums, and zone by zone. */
export function CompareView({ comparison }: { comparison: Comparison }): ReactElement {
  const { t } = useTranslation()
  const { library } = useDoings()
  const localized = useLocalized()
  const series = useWorkspace((state) => state.library.series)
  const nameOf = (id: string) => {
    const kept = versionIn(series, id)
    return kept ? versionText(kept.provenance) || kept.title : id
  }
  const { rows } = comparison
  const words = useWords()
  const of = {
    comparison,
    older: versionIn(series, comparison.oldId),
    newer: versionIn(series, comparison.newId),
  }
  return (
    <>
      <div className="library-aside-body">
        <section>
          <h3>{t('library.comparison')}</h3>
          <p className="sub">
            {t('library.comparisonOf', { older: nameOf(comparison.oldId), newer: nameOf(comparison.newId) })}
          </p>
          <dl className="library-sums">
            <div>
              <dt>
                <Swatch symbol={symbolByKey('versionAdded')} />
                {t('library.added')}
              </dt>
              <dd className="number">
                <HowNumber title={t('library.added')} facts={() => comparisonFacts(words, of)}>
                  {hectareText(comparison.addedSquareMetres)} {t('library.hectaresUnit')}
                </HowNumber>
              </dd>
            </div>
            <div>
              <dt>
                <Swatch symbol={symbolByKey('versionRemoved')} />
                {t('library.removed')}
              </dt>
              <dd className="number">
                <HowNumber title={t('library.removed')} facts={() => comparisonFacts(words, of)}>
                  {hectareText(comparison.removedSquareMetres)} {t('library.hectaresUnit')}
                </HowNumber>
              </dd>
            </div>
          </dl>
          <p className="sub number">{t('library.unchanged', { count: comparison.unchangedZones })}</p>
        </section>
        {rows.length === 0 ? (
          <p>{t('library.noDifference')}</p>
        ) : (
          <table className="library-differences" aria-label={t('library.tableOf')}>
            <thead>
              <tr>
                <th scope="col">{t('library.zone')}</th>
                <th scope="col" className="figure">
                  {t('library.oldArea')}
                </th>
                <th scope="col" className="figure">
                  {t('library.newArea')}
                </th>
                <th scope="col" className="figure">
                  {t('library.added')}
                </th>
                <th scope="col" className="figure">
                  {t('library.removed')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, SHOWN).map((row) => (
                <tr key={`${row.kind}-${row.zoneId}`}>
                  <th scope="row">
                    {row.zoneId} {row.name}
                    <div className="sub">{t(`library.kind.${row.kind}`)}</div>
                    {elsewhereTexts(row).map(({ zh, en }) => (
                      <div key={zh} className="sub">
                        {localized({ zh, en })}
                      </div>
                    ))}
                  </th>
                  {[
                    row.oldSquareMetres,
                    row.newSquareMetres,
                    row.addedSquareMetres,
                    row.removedSquareMetres,
                  ].map((squareMetres, place) => (
                    <td key={place} className="figure number">
                      <HowNumber
                        title={[row.zoneId, row.name].filter(Boolean).join(' ')}
                        facts={() => comparedZoneFacts(words, row, of)}
                      >
                        {hectareText(squareMetres)}
                      </HowNumber>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {rows.length > SHOWN ? <p className="sub">{t('library.rowsMore', { count: SHOWN })}</p> : null}
      </div>
      <div className="library-aside-foot">
        <button type="button" className="button" onClick={() => library.saveComparison()}>
          {t('library.saveTable')}
        </button>
        <span className="grow" />
        <button type="button" className="button" onClick={() => library.closeComparison()}>
          {t('library.close')}
        </button>
      </div>
    </>
  )
}
