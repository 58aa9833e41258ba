import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'

/** What stands in one line of the list. */
const ROWS = '.group-head, .layer, .filter-line, .legend-parts, .layer-parts'
const CONTROLS = 'button, input, a[href], [role="slider"]'

export interface Roving {
  list: RefObject<HTMLDivElement | null>
  onKeyDownCapture: (event: KeyboardEvent) => void
  onKeyDown: (event: KeyboardEvent) => void
  onFocus: (event: FocusEvent) => void
}

/**
 * A list of rows with several controls each as one stop of the Tab key: up and down go from row to row, left and
 * right from control to control, Home and End to the first and the last row. The handle of a row and the slider keep
 * the keys that they have themselves.
 */
export function useRoving(): Roving {
  const list = useRef<HTMLDivElement>(null)
  const current = useRef<HTMLElement | null>(null)

  function settle() {
    const box = list.current
    if (!box) return
    const all = controlsOf(box)
    const now = current.current
    // What had the stop may be gone; the first row that can be reached has it then.
    const stop = now && all.includes(now) ? now : (all.find(isSeen) ?? null)
    current.current = stop
    for (const one of all) {
      const wanted = one === stop ? 0 : -1
      if (one.tabIndex !== wanted) one.tabIndex = wanted
    }
  }

  useEffect(() => {
    settle()
    const observer = new MutationObserver(settle)
    if (list.current) observer.observe(list.current, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [])

  function go(to: HTMLElement | undefined) {
    if (!to) return
    current.current = to
    settle()
    to.focus()
  }

  /** The control that an event is for; null for others, as those of a menu that a row opened. */
  function controlOf({ target }: { target: EventTarget }): HTMLElement | null {
    return target instanceof HTMLElement && controlsOf(list.current).includes(target) ? target : null
  }

  function step(event: KeyboardEvent, target: HTMLElement): boolean {
    const row = target.closest<HTMLElement>(ROWS)
    const rows = [...(list.current?.querySelectorAll<HTMLElement>(ROWS) ?? [])].filter(
      (one) => seenIn(one).length > 0,
    )
    const at = row ? rows.indexOf(row) : -1
    if (!row || at < 0) return false
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
    if (to !== undefined) {
      go(mainOf(rows[to]))
      return true
    }
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (by === undefined) return false
    const controls = seenIn(row)
    go(controls[(controls.indexOf(target) + by + controls.length) % controls.length])
    return true
  }

  return {
    list,
    // A slider moves by the keys to the left and right; the others lead on, as everywhere in the list.
    onKeyDownCapture: (event) => {
      const control = controlOf(event)
      if (!control || !isSlider(control) || !/^Arrow(Up|Down)$/.test(event.key)) return
      if (step(event, control)) stop(event)
    },
    onKeyDown: (event) => {
      const control = controlOf(event)
      if (!control || isSlider(control) || event.defaultPrevented) return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (step(event, control)) stop(event)
    },
    onFocus: (event) => {
      const control = controlOf(event)
      if (!control) return
      current.current = control
      settle()
    },
  }
}

function stop(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

function controlsOf(box: HTMLElement | null): HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>(ROWS) ?? [])].flatMap((row) => [
    ...row.querySelectorAll<HTMLElement>(CONTROLS),
  ])
}

function isSeen(control: HTMLElement): boolean {
  return control.getClientRects().length > 0 && !control.matches(':disabled')
}

function isSlider(control: HTMLElement): boolean {
  return control.getAttribute('role') === 'slider'
}

/** Left to right; a slider, which takes these keys itself, comes last. */
function seenIn(row: HTMLElement): HTMLElement[] {
  const controls = [...row.querySelectorAll<HTMLElement>(CONTROLS)].filter(isSeen)
  return [...controls.filter((one) => !isSlider(one)), ...controls.filter(isSlider)]
}

/** The tick of a layer, the title of a group. */
function mainOf(row: HTMLElement | undefined): HTMLElement | undefined {
  if (!row) return undefined
  const controls = seenIn(row)
  return controls.find((one) => one.matches('.layer .tick, .group-title')) ?? controls[0]
}
