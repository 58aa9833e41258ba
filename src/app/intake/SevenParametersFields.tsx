import { useId, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { SevenParameters } from '../../geo/sevenParameters'
import { typedParameters } from '../../workspace/library/draftReading'
import { useWorkspace, useWorkspaceStore } from '../store'

const NAMES = ['dx', 'dy', 'dz', 'rx', 'ry', 'rz', 'm'] as const
/** Beyond these a number belongs to another parameter, or is none. */
const MOST = [2000, 2000, 2000, 100, 100, 100, 200] as const

/** The seven numbers typed last; null while they are not seven of a likely size. */
export function useSevenParameters(): SevenParameters | null {
  const typed = useWorkspace((state) => state.lastParameters)
  return typedParameters(typed)
}

/** 七参数: seven fields; a whole set pasted into one of them fills them all. */
export function SevenParametersFields(): ReactElement {
  const { t } = useTranslation()
  const id = useId()
  const workspace = useWorkspaceStore()
  const typed = useWorkspace((state) => state.lastParameters)
  const wrong = NAMES.findIndex((_, index) => isWrong(typed[index] ?? '', MOST[index] ?? 0))
  const wrongName = NAMES[wrong]
  function set(index: number, text: string) {
    const parts = text.trim().split(/[\s,;,;、]+/)
    const next = NAMES.map((_, place) => typed[place] ?? '')
    if (parts.length === NAMES.length) workspace.setState({ lastParameters: parts })
    else workspace.setState({ lastParameters: next.map((old, place) => (place === index ? text : old)) })
  }
  return (
    <fieldset className="parameters" aria-describedby={`${id}-hint`}>
      <legend>{t('reading.parameters')}</legend>
      <div className="parameter-fields">
        {NAMES.map((name, index) => (
          <div key={name} className="field">
            <label htmlFor={`${id}-${name}`}>{t(`reading.parameterNames.${name}`)}</label>
            <input
              id={`${id}-${name}`}
              type="text"
              inputMode="text"
              autoComplete="off"
              value={typed[index] ?? ''}
              aria-invalid={index === wrong}
              aria-describedby={index === wrong ? `${id}-error` : undefined}
              onChange={(event) => set(index, event.currentTarget.value)}
            />
          </div>
        ))}
      </div>
      {wrongName ? (
        <p className="field-error" id={`${id}-error`}>
          {t('reading.parametersWrong', {
            name: t(`reading.parameterNames.${wrongName}`),
            most: MOST[wrong] ?? 0,
          })}
        </p>
      ) : null}
      <p className="sub" id={`${id}-hint`}>
        {t('reading.parametersHint')}
      </p>
    </fieldset>
  )
}

function isWrong(text: string, most: number): boolean {
  const trimmed = text.trim()
  // A sign or a point alone is a number being typed.
  return trimmed !== '' && !/^[-+]?\.?$/.test(trimmed) && !(Math.abs(Number(trimmed)) <= most)
}
