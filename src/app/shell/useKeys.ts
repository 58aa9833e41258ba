import { useEffect } from 'react'
import { stopComparing } from '../../workspace/compare/moves'
import { isComparing } from '../../workspace/compare/sides'
import { finishMeasuring, isMeasuring, startMeasuring, takePointBack } from '../../workspace/measure/moves'
import { showPlace } from '../../workspace/moves'
import type { Workspace } from '../../workspace/store'
import { useWorkspaceStore } from '../store'
import { useDoings, type Doings } from './doings'
import { useMap } from './mapContext'
import type { MapHandle } from './mapHandle'
import { PLACE_LIST } from './places'
import { isWide } from './useMedia'

const LETTERS_OFF = 'qingping.letters-off'

/** Single-letter keys can be switched off in help, for speech input and screen readers. */
export function areLettersOff(): boolean {
  try {
    return localStorage.getItem(LETTERS_OFF) === '1'
  } catch {
    return false
  }
}

export function setLettersOff(off: boolean): void {
  try {
    localStorage.setItem(LETTERS_OFF, off ? '1' : '0')
  } catch {
    // Storage may be forbidden; the choice then holds for this visit's default.
  }
}

interface Keyed {
  workspace: Workspace
  map: MapHandle
  doings: Doings
  openHelp: () => void
}

/** The keyboard: single keys outside fields, Ctrl+Z and its kin everywhere but in fields, Esc one step back. */
export function useKeys(openHelp: () => void): void {
  const workspace = useWorkspaceStore()
  const map = useMap()
  const doings = useDoings()
  useEffect(() => {
    const keyed: Keyed = { workspace, map, doings, openHelp }
    let isCovered = false
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isDialogOpen()) return
      // Esc closes the topmost thing and nothing behind it.
      if (event.key === 'Escape' && isCovered) return
      const inField = isField(event.target)
      const done =
        event.ctrlKey || event.metaKey ? withControl(event, keyed, inField) : single(event, keyed, inField)
      if (done) event.preventDefault()
    }
    // Asked before the key reaches the card or list, which may be gone when it comes back here.
    const onBefore = (event: KeyboardEvent) => {
      if (event.key === 'Escape') isCovered = isOverlayOpen()
    }
    window.addEventListener('keydown', onBefore, true)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onBefore, true)
      window.removeEventListener('keydown', onKey)
    }
  }, [workspace, map, doings, openHelp])
}

function withControl(event: KeyboardEvent, { workspace, doings }: Keyed, inField: boolean): boolean {
  const key = event.key.toLowerCase()
  if (key === 's' && event.shiftKey) {
    void doings.exportMap()
    return true
  }
  if (inField) return false
  if (key === 'z' && isMeasuring(workspace.getState())) {
    if (!event.shiftKey) takePointBack(workspace)
    return true
  }
  if (key === 'z' && workspace.getState().drawing) {
    // The last step of a drawing is its last corner.
    if (!event.shiftKey) doings.takeCornerBack()
    return true
  }
  if (key === 'z' && !event.shiftKey) workspace.undo()
  else if ((key === 'z' && event.shiftKey) || key === 'y') workspace.redo()
  else if (key === 'p') doings.openSheet()
  else return false
  return true
}

function single(event: KeyboardEvent, keyed: Keyed, inField: boolean): boolean {
  if (event.altKey) return false
  if (event.key === 'Escape') return stepBack(keyed)
  if (event.key === 'Enter' && !isControl(event.target)) return enter(keyed)
  if (event.key === 'Backspace' && !inField && isMeasuring(keyed.workspace.getState())) {
    takePointBack(keyed.workspace)
    return true
  }
  if (inField || areLettersOff()) return false
  const { workspace, map, doings, openHelp } = keyed
  const number = Number(event.key)
  if (Number.isInteger(number) && number >= 1 && number <= 9) return digit(number, keyed)
  switch (event.key) {
    case '/':
      document.getElementById('search')?.focus()
      return true
    case '[':
      workspace.setState((state) => ({ panelHidden: !state.panelHidden }))
      return true
    case '+':
    case '=':
      map.zoomIn()
      return true
    case '-':
      map.zoomOut()
      return true
    case '0':
      map.showView()
      return true
    case 'd':
    case 'D':
      doings.draw()
      return true
    case 'r':
    case 'R':
      doings.draw('rectangle')
      return true
    case 'm':
    case 'M':
      if (workspace.getState().drawing) doings.stopDrawing()
      if (!isComparing(workspace.getState())) startMeasuring(workspace)
      return true
    case '?':
      openHelp()
      return true
    default:
      return false
  }
}

/** Enter confirms the place that is chosen, or says why a drawing cannot be finished yet. */
function enter({ workspace, doings }: Keyed): boolean {
  const { place, pending, questions, drawing } = workspace.getState()
  if (isMeasuring(workspace.getState())) {
    finishMeasuring(workspace)
    return true
  }
  if (drawing) return doings.explainCorners()
  if (place !== 'check' || questions.length > 0 || pending[0]?.chosen == null) return false
  void doings.intake.confirmPlace()
  return true
}

/** While a place is asked for, 1-9 pick a candidate; otherwise they go to the places of the rail. */
function digit(number: number, { workspace, doings }: Keyed): boolean {
  const { place, pending, questions } = workspace.getState()
  const first = questions.length > 0 ? undefined : pending[0]
  if (place === 'check' && first) {
    const code = first.candidates[number - 1]?.system.code
    if (code != null) doings.pickCandidate(code)
    return true
  }
  const target = PLACE_LIST[number - 1]
  if (!target) return false
  showPlace(workspace, target.place)
  return true
}

/** One step back, never destroying work: drawing, card, highlight, the panel over a narrow map. */
function stepBack({ workspace, doings }: Keyed): boolean {
  const state = workspace.getState()
  if (state.drawing) doings.stopDrawing()
  else if (isMeasuring(state)) finishMeasuring(workspace)
  else if (state.identify) workspace.setState({ identify: null })
  else if (state.highlight) workspace.setState({ highlight: null })
  else if (isComparing(state)) stopComparing(workspace)
  else if (state.toast) workspace.setState({ toast: null })
  else if (!isWide() && !state.panelHidden) workspace.setState({ panelHidden: true })
  else return false
  return true
}

export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'file'].includes(target.type)
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName)
}

/** Enter belongs to a button or a link that has the focus. */
export function isControl(target: EventTarget | null): boolean {
  return (
    isField(target) ||
    (target instanceof HTMLElement && target.closest('button, a, input, [role="option"]') !== null)
  )
}

export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null
}

const OVERLAYS = '.mantine-Popover-dropdown, .mantine-Menu-dropdown, .mantine-Select-dropdown, .how-card'

/** A card, a menu or a list lies over the page. */
function isOverlayOpen(): boolean {
  return [...document.querySelectorAll(OVERLAYS)].some((one) => one.getClientRects().length > 0)
}
