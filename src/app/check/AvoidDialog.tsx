import { useEffect, useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { claimsAreas, NO_AREA_CLAIM } from '../../check/approximate'
import type { Avoidance } from '../../check/avoid'
import type { LayerFinding, Project } from '../../check/types'
import { avoidableLayers } from '../../workspace/results/avoiding'
import { hectareText, muText } from '../../workspace/numbers'
import type { CheckState, OpenProject } from '../../workspace/state'
import { Dialog } from '../parts/Dialog'
import { OutcomeChip } from '../parts/OutcomeMark'
import { useDoings, type AvoidanceReply } from '../shell/doings'
import { useLocalized } from '../store'
import { avoidanceFacts } from '../trust/detailFacts'
import { HowNumber } from '../trust/HowNumber'
import { OverlapNumber } from '../trust/ResultNumbers'
import { useWords } from '../trust/useWords'
import { AvoidFacts } from './AvoidFacts'

interface Properties {
  open: OpenProject
  check: CheckState | undefined
  onClose: () => void
}

/** 避让: choose layers, see what it would take to keep off them, keep the result beside the original. */
export function AvoidDialog({ open, check, onClose }: Properties): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const doings = useDoings()
  const id = useId()
  const layers = avoidableLayers(check)
  const [chosen, setChosen] = useState<string[]>(() =>
    layers.filter(({ outcome }) => outcome === 'occupied').map((layer) => layer.id),
  )
  const reply = useAvoidance(open, chosen)
  const claims = layers.every((layer) => claimsAreas(open.project, layer))
  const avoidance = reply?.kind === 'ready' ? reply.avoidance : null
  return (
    <Dialog opened onClose={onClose} title={t('check.avoidTitle')} width={560}>
      <div className="avoid">
        <p className="sub">{t('check.avoidText')}</p>
        <fieldset className="avoid-layers">
          <legend>{t('check.avoidLayers')}</legend>
          {layers.map((layer) => (
            <div key={layer.id} className="avoid-layer">
              <input
                id={`${id}-${layer.id}`}
                type="checkbox"
                className="tick"
                checked={chosen.includes(layer.id)}
                onChange={(event) => {
                  const isOn = event.currentTarget.checked
                  setChosen((all) => (isOn ? [...all, layer.id] : all.filter((one) => one !== layer.id)))
                }}
              />
              <label htmlFor={`${id}-${layer.id}`} className="grow cut">
                {localized(layer.title)}
              </label>
              <OutcomeChip outcome={layer.outcome} />
              <span className="number sub">
                {claimsAreas(open.project, layer) ? (
                  <OverlapNumber finding={layer}>
                    {hectareText(layer.overlapSquareMetres)} {t('check.hectares')}
                  </OverlapNumber>
                ) : (
                  t('check.nothing')
                )}
              </span>
            </div>
          ))}
        </fieldset>
        <div aria-live="polite">
          <Outcome
            reply={reply}
            claims={claims}
            project={open.project}
            layers={layers.filter((layer) => chosen.includes(layer.id))}
          />
        </div>
        <div className="row form-foot">
          <button
            type="button"
            className="button primary large wide"
            disabled={!avoidance?.remaining || chosen.length === 0}
            onClick={() => {
              if (avoidance) void doings.keepAvoided(avoidance)
              onClose()
            }}
          >
            {t('check.avoidKeep')}
          </button>
          <button type="button" className="button large" onClick={onClose}>
            {t('intake.cancel')}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

interface Made {
  claims: boolean
  project: Project
  /** The layers that are avoided. */
  layers: readonly LayerFinding[]
}

function Outcome({ reply, ...made }: Made & { reply: AvoidanceReply | null }): ReactElement {
  const { claims } = made
  const { t } = useTranslation()
  const localized = useLocalized()
  if (!reply) return <p className="sub">{t('check.avoidWorking')}</p>
  if (reply.kind === 'failed')
    return <p className="field-error">{t('check.avoidFailed', { reason: localized(reply.note.message) })}</p>
  return (
    <>
      <Areas avoidance={reply.avoidance} {...made} />
      <AvoidFacts avoidance={claims ? reply.avoidance : { ...reply.avoidance, slivers: [] }} />
    </>
  )
}

function Areas({
  avoidance,
  claims,
  project,
  layers,
}: Made & {
  avoidance: Avoidance
}): ReactElement {
  const { t } = useTranslation()
  const words = useWords()
  const { remaining, cutSquareMetres } = avoidance
  const sizes = (area: number) =>
    claims ? (
      <HowNumber title={project.name} facts={() => avoidanceFacts(words, { project, avoidance, layers })}>
        {t('check.sizes', { hectares: hectareText(area), mu: muText(area) })}
      </HowNumber>
    ) : (
      words.localized(NO_AREA_CLAIM)
    )
  return (
    <dl className="facts number">
      <div>
        <dt>{t('check.avoidRemaining')}</dt>
        <dd>
          {remaining ? (
            <b>
              {sizes(remaining.areaSquareMetres)} · {t('check.avoidParts', { count: remaining.parts })}
            </b>
          ) : (
            t('check.avoidNothing')
          )}
        </dd>
      </div>
      <div>
        <dt>{t('check.avoidCut')}</dt>
        <dd>{sizes(cutSquareMetres)}</dd>
      </div>
    </dl>
  )
}

/** Null while it is computed; an answer that comes late for an older choice is dropped. */
function useAvoidance(open: OpenProject, layerIds: string[]): AvoidanceReply | null {
  const doings = useDoings()
  const key = layerIds.join('\n')
  const [answer, setAnswer] = useState<{ key: string; reply: AvoidanceReply } | null>(null)
  useEffect(() => {
    let isCurrent = true
    void doings.proposeAvoidance(open, key === '' ? [] : key.split('\n')).then((reply) => {
      if (isCurrent && reply) setAnswer({ key, reply })
    })
    return () => {
      isCurrent = false
    }
  }, [doings, open, key])
  return answer?.key === key ? answer.reply : null
}
