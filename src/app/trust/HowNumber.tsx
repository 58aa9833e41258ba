import { useRef, useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import '../styles/trust.css'
import type { Fact } from './facts'
import { HowCard } from './HowCard'

interface Properties {
  /** What the number is of: the head of the card. */
  title: string
  /** Made when the card opens. */
  facts: () => Fact[]
  /** Facts that take a while: they come after the others. */
  later?: () => Promise<Fact[]>
  /** Where the button shows no number: what a screen reader says. */
  name?: string
  /** The number as it is shown. */
  children: ReactNode
}

/** A number that says, when asked, how it was computed. The name of the button is the number itself. */
export function HowNumber({ title, facts, later, name, children }: Properties): ReactElement {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  const [shown, setShown] = useState<Fact[] | null>(null)
  const asked = useRef(0)
  function open() {
    const now = facts()
    const round = ++asked.current
    if (!later) return setShown(now)
    setShown([...now, { label: t('trust.difference'), value: t('trust.computing') }])
    later().then(
      (more) => {
        if (asked.current === round) setShown([...now, ...more])
      },
      () => {
        const failed = { label: t('trust.difference'), value: t('trust.notComputed') }
        if (asked.current === round) setShown([...now, failed])
      },
    )
  }
  function close() {
    asked.current += 1
    setShown(null)
    button.current?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="how-number"
        title={t('trust.how')}
        aria-label={name}
        aria-haspopup="dialog"
        aria-expanded={shown !== null}
        onClick={(event) => {
          event.stopPropagation()
          if (shown) close()
          else open()
        }}
      >
        {children}
      </button>
      {shown ? <HowCard title={title} facts={shown} anchor={button} onClose={close} /> : null}
    </>
  )
}
