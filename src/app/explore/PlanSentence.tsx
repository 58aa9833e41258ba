import { useEffect, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../geo/note'
import { noteOf } from '../../workspace/failure'
import { excerptAround, readPlanText, type Excerpt } from '../../workspace/plans/text'
import { useLocalized, useWorkspace } from '../store'

type Found = { kind: 'found'; excerpt: Excerpt } | { kind: 'missing' } | { kind: 'failed'; note: Note }

/** The plan's own sentence round the locator; nothing where the pack does not hold the plan's text. */
export function PlanSentence(properties: { documentId: string; locator: string }): ReactElement | null {
  const { t } = useTranslation()
  const localized = useLocalized()
  const found = useExcerpt(properties)
  const [context, setContext] = useState(false)
  if (!found) return null
  if (found.kind === 'missing')
    return <p className="panel-note sub">{t('identify.planMissing', { locator: properties.locator })}</p>
  if (found.kind === 'failed')
    return (
      <p className="panel-note sub" role="alert">
        {t('identify.planFailed', { reason: localized(found.note.message) })}
      </p>
    )
  const { before, head, locator, tail, after } = found.excerpt
  return (
    <blockquote className="plan-sentence" lang="zh" aria-label={t('identify.planSentence')}>
      <p>
        {context ? <span className="context">{before}</span> : null}
        {head}
        <mark>{locator}</mark>
        {tail}
        {context ? <span className="context">{after}</span> : null}
      </p>
      <button
        type="button"
        className="link"
        aria-expanded={context}
        onClick={() => setContext((shown) => !shown)}
      >
        {t(context ? 'identify.contextHide' : 'identify.context')}
      </button>
    </blockquote>
  )
}

function useExcerpt({ documentId, locator }: { documentId: string; locator: string }): Found | null {
  const pack = useWorkspace((state) => (state.pack.kind === 'ready' ? state.pack.pack : null))
  const [found, setFound] = useState<{ key: string; value: Found } | null>(null)
  const key = `${documentId}/${locator}`
  useEffect(() => {
    if (!pack) return undefined
    let isWanted = true
    const show = (value: Found) => {
      if (isWanted) setFound({ key, value })
    }
    readPlanText(pack, documentId)
      .then((text) => {
        if (text === null) return
        const excerpt = excerptAround(text, locator)
        show(excerpt ? { kind: 'found', excerpt } : { kind: 'missing' })
      })
      .catch((error: unknown) => show({ kind: 'failed', note: noteOf(error, documentId) }))
    return () => {
      isWanted = false
    }
  }, [pack, documentId, locator, key])
  return found?.key === key ? found.value : null
}
