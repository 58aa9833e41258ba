import { Select } from '@mantine/core'
import { useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { LAYER_ROLES } from '../../check/types'
import type { LayerDraft } from '../../workspace/library/state'
import { titleOfSeries } from '../../workspace/library/types'
import { encodingName } from '../intake/formatName'
import { useSevenParameters } from '../intake/SevenParametersFields'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { useWorkspace } from '../store'
import { ClassTable } from './ClassTable'
import { CoverageFields } from './CoverageFields'
import { DraftPlace } from './DraftPlace'
import { DraftReading } from './DraftReading'
import { MappingTable } from './MappingTable'
import { TextField } from './TextField'
import { countText } from './words'

/** What is it, which field means what, where does it come from: everything that only the person knows. */
export function DraftForm({ draft }: { draft: LayerDraft }): ReactElement {
  const { t } = useTranslation()
  const { library } = useDoings()
  const isBusy = useWorkspace((state) => state.library.job !== null)
  const series = useWorkspace((state) => state.library.series)
  const [tried, setTried] = useState(false)
  const statutoryId = useId()
  const { form } = draft
  // Typed parameters decide whether something is missing.
  useSevenParameters()
  const problems = library.problems(draft)
  const problem = (key: (typeof problems)[number]) =>
    tried && problems.includes(key) ? t(`library.problem.${key}`) : null
  const set = (change: Partial<LayerDraft['form']>) => library.change(draft, { form: change })
  const sisters = series.filter((one) => one.versions.at(-1)?.role === form.role)

  return (
    <form
      className="library-form"
      aria-label={t('library.importLayer')}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (problems.length === 0) void library.keep(draft)
      }}
    >
      <div className="library-aside-body">
        <p className="library-file">
          <b>{draft.file}</b>{' '}
          <span className="sub number">
            {draft.format} · {t('library.zonesRead', { zones: countText(draft.featureCount) })} ·{' '}
            {countText(draft.vertexCount)} {t('library.points')}
            {draft.encoding ? ` · ${encodingName(draft.encoding)}` : ''}
          </span>
        </p>
        <DraftReading draft={draft} />
        <DraftPlace draft={draft} problem={problem('system') ?? problem('parameters')} />
        <Select
          label={t('library.role')}
          rightSection={<Icon name="down" size={16} />}
          rightSectionPointerEvents="none"
          data={LAYER_ROLES.filter((role) => role !== 'security-pattern').map((value) => ({
            value,
            label: t(`role.${value}`),
          }))}
          value={form.role}
          allowDeselect={false}
          onChange={(value) => value && void library.inspect(draft, { role: value })}
        />
        {sisters.length > 0 ? (
          <fieldset className="library-choice">
            <legend className="unseen">{t('library.versions')}</legend>
            {sisters.map((one) => (
              <label key={one.id}>
                <input
                  type="radio"
                  name={`series-${draft.itemId}`}
                  checked={draft.seriesId === one.id}
                  onChange={() => library.succeed(draft, one.id)}
                />
                {t('library.newVersionOf', { name: titleOfSeries(one) ?? '' })}
              </label>
            ))}
            <label>
              <input
                type="radio"
                name={`series-${draft.itemId}`}
                checked={draft.seriesId === null}
                onChange={() => library.succeed(draft, null)}
              />
              {t('library.asNew')}
            </label>
          </fieldset>
        ) : null}
        {draft.seriesId === null ? (
          <TextField
            label={t('library.name')}
            value={form.title}
            onChange={(title) => set({ title })}
            error={problem('title')}
          />
        ) : (
          <p>
            {t('library.name')}
            {t('check.colon')}
            <b>{form.title}</b> <span className="sub">{t('library.nameStays', { file: draft.file })}</span>
          </p>
        )}
        <section>
          <h3>{t('library.fields')}</h3>
          <MappingTable draft={draft} />
          <ClassTable draft={draft} />
        </section>
        <section>
          <h3>{t('library.provenance')}</h3>
          <div className="library-pairs">
            <TextField
              label={t('library.sourceName')}
              value={form.source}
              onChange={(source) => set({ source })}
              error={problem('provenance')}
            />
            <TextField
              label={t('library.versionName')}
              value={form.version}
              onChange={(version) => set({ version })}
            />
            <TextField
              label={t('library.approval')}
              value={form.approval}
              onChange={(approval) => set({ approval })}
            />
            <TextField label={t('library.date')} value={form.date} onChange={(date) => set({ date })} />
            <TextField
              label={t('library.accuracy')}
              value={form.accuracy}
              onChange={(accuracy) => set({ accuracy })}
              error={problem('accuracy')}
            />
            <TextField
              label={t('library.secrecy')}
              hint={t('library.secrecyHint')}
              value={form.secrecy}
              onChange={(secrecy) => set({ secrecy })}
            />
          </div>
        </section>
        <CoverageFields draft={draft} error={problem('coverage')} />
        <div className="declare">
          <input
            id={statutoryId}
            type="checkbox"
            className="tick"
            checked={form.statutory}
            aria-describedby={`${statutoryId}-text`}
            onChange={(event) => set({ statutory: event.currentTarget.checked })}
          />
          <span>
            <label htmlFor={statutoryId}>{t('library.statutory')}</label>
            <span className="sub" id={`${statutoryId}-text`}>
              {t('library.statutoryText')}
            </span>
          </span>
        </div>
      </div>
      <div className="library-aside-foot">
        <button type="submit" className="button primary large wide" disabled={isBusy}>
          {t('library.keep')}
        </button>
        <button type="button" className="button large" disabled={isBusy} onClick={() => library.drop(draft)}>
          {t('library.cancel')}
        </button>
      </div>
    </form>
  )
}
