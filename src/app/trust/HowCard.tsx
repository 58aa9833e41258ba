import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactElement, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Icon } from '../parts/Icon'
import { useCopy } from '../parts/useCopy'
import { factsText, type Fact } from './facts'
import { placed } from './placed'

interface Properties {
  title: string
  facts: Fact[]
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
}

/** The card beside a number. It closes by Esc, by its button and by a press elsewhere; the focus stays inside. */
export function HowCard({ title, facts, anchor, onClose }: Properties): ReactElement {
  const { t } = useTranslation()
  const card = useRef<HTMLDivElement>(null)
  const id = useId()
  const place = usePlace(card, anchor)
  useEffect(() => card.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Node) || card.current?.contains(target) || anchor.current?.contains(target))
        return
      onClose()
    }
    window.addEventListener('pointerdown', onPress, true)
    return () => window.removeEventListener('pointerdown', onPress, true)
  }, [anchor, onClose])

  useEffect(() => {
    const element = card.current
    const onKey = (event: KeyboardEvent) => {
      // Keys belong to the card: Esc must not close what lies behind it too.
      event.stopPropagation()
      if (event.key === 'Escape') onClose()
      else if (event.key === 'Tab') keepInside(event, element)
      else return
      event.preventDefault()
    }
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  }, [onClose])

  return createPortal(
    <div
      ref={card}
      className="how-card"
      role="dialog"
      aria-labelledby={id}
      tabIndex={-1}
      style={place}
      data-mantine-stop-propagation="true"
    >
      <div className="about-head">
        <h3 className="about-title" id={id}>
          {title}
        </h3>
        <button
          type="button"
          className="icon-button small end"
          data-mantine-stop-propagation="true"
          aria-label={t('shell.close')}
          onClick={onClose}
        >
          <Icon name="close" size={16} />
        </button>
      </div>
      <dl className="facts number">
        {facts.map(({ label, value }, index) => (
          <div key={`${index}/${label}`}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <CopyLine text={factsText(title, facts)} />
    </div>,
    document.body,
  )
}

function CopyLine({ text }: { text: string }): ReactElement {
  const { t } = useTranslation()
  const { box, byHand, copy } = useCopy()
  return (
    <div className="how-copy">
      <textarea
        ref={box}
        readOnly
        rows={3}
        className={byHand ? 'copy-box' : 'unseen'}
        tabIndex={byHand ? 0 : -1}
        data-mantine-stop-propagation="true"
        aria-label={t('trust.copy')}
        aria-hidden={!byHand}
      />
      <button
        type="button"
        className="button"
        data-mantine-stop-propagation="true"
        onClick={() => void copy(text)}
      >
        <Icon name="copy" size={16} />
        {t('trust.copy')}
      </button>
    </div>
  )
}

/** Beside the number, inside the window; follows when the window changes. */
function usePlace(card: RefObject<HTMLElement | null>, anchor: RefObject<HTMLElement | null>) {
  const [place, setPlace] = useState<{ left: number; top: number }>({ left: 0, top: 0 })
  useLayoutEffect(() => {
    const move = () => {
      if (!card.current || !anchor.current) return
      const { width, height } = card.current.getBoundingClientRect()
      const window_ = { width: window.innerWidth, height: window.innerHeight }
      setPlace(placed(anchor.current.getBoundingClientRect(), { width, height }, window_))
    }
    move()
    window.addEventListener('resize', move)
    return () => window.removeEventListener('resize', move)
  }, [card, anchor])
  return place
}

function keepInside(event: KeyboardEvent, card: HTMLElement | null): void {
  const stops = [...(card?.querySelectorAll<HTMLElement>('button, textarea[tabindex="0"]') ?? [])]
  const at = stops.findIndex((stop) => stop === document.activeElement)
  const by = event.shiftKey ? -1 : 1
  const next = at < 0 && by < 0 ? stops.length - 1 : (at + by + stops.length) % stops.length
  stops[next]?.focus()
}
