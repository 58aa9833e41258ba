import { useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { EncodingPreview } from '../../formats/encoding/preview'
import type { ReadQuestion } from '../../workspace/state'
import { useDoings } from '../shell/doings'
import { QuestionFrame } from './QuestionFrame'

/** 文字是哪种编码? The first rows as each encoding reads them; only a reader sees which one is Chinese. */
export function EncodingQuestion({
  question,
  previews,
}: {
  question: ReadQuestion
  previews: EncodingPreview[]
}): ReactElement {
  const { t } = useTranslation()
  const doings = useDoings()
  const encodingName = useEncodingName()
  const current = question.replaces === null ? null : question.item.encoding
  const [chosen, setChosen] = useState<string | null>(current)
  return (
    <QuestionFrame
      question={question}
      title={t('reading.encodingTitle')}
      reason={t(question.replaces === null ? 'reading.encodingReason' : 'reading.encodingChange')}
      onGo={chosen === null ? null : () => void doings.intake.answer({ encoding: chosen })}
      go={
        chosen === null
          ? t('reading.encodingChoose')
          : t('reading.encodingGo', { encoding: encodingName(chosen) })
      }
    >
      <EncodingChoices previews={previews} current={current} chosen={chosen} onChoose={setChosen} />
    </QuestionFrame>
  )
}

/** The first rows in each encoding; one is chosen. */
export function EncodingChoices({
  previews,
  current,
  chosen,
  onChoose,
}: {
  previews: readonly EncodingPreview[]
  /** The encoding that the dataset is read in now. */
  current: string | null
  chosen: string | null
  onChoose: (encoding: string) => void
}): ReactElement {
  const { t } = useTranslation()
  const name = useId()
  const encodingName = useEncodingName()
  return (
    <div role="radiogroup" aria-label={t('reading.encodings')} className="readings">
      {previews.map((preview) => (
        <label key={preview.encoding} className="reading-choice">
          <input
            type="radio"
            name={name}
            checked={chosen === preview.encoding}
            onChange={() => onChoose(preview.encoding)}
          />
          <span className="reading-name">
            <b>{encodingName(preview.encoding)}</b>
            {preview.encoding === current ? <span className="tag">{t('reading.now')}</span> : null}
          </span>
          <Rows preview={preview} />
        </label>
      ))}
    </div>
  )
}

/** The fields with other than Latin signs, and what stands in them. */
function Rows({ preview }: { preview: EncodingPreview }): ReactElement {
  const { fields, rows, texts } = preview
  if (fields.length === 0) return <span className="reading-texts">{texts.join(' · ')}</span>
  return (
    <span className="reading-table" style={{ gridTemplateColumns: `repeat(${fields.length}, auto)` }}>
      {fields.map((field, index) => (
        <span key={`field/${index}`} className="reading-field">
          {field}
        </span>
      ))}
      {rows.map((cells, row) =>
        cells.map((cell, index) => <span key={`${row}/${index}`}>{cell === '' ? '—' : cell}</span>),
      )}
    </span>
  )
}

/** GBK, UTF-8, Big5: encodings as people call them. */
export function useEncodingName(): (encoding: string) => string {
  const { t } = useTranslation()
  return (encoding) =>
    encoding === 'gb18030' || encoding === 'utf-8' || encoding === 'big5'
      ? t(`reading.names.${encoding}`)
      : encoding.toUpperCase()
}
