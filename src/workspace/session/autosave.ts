import { runCheck } from '../results/checking'
import { uniqueName } from '../library/keeper'
import type { Context } from '../desk/port'
import { noteLayers } from '../intake/questions'
import type { Reading } from '../intake/rereading'
import type { WorkspaceState } from '../state'
import { bePresent } from './presence'
import { openSessionStore, type SessionStore } from './sessionStore'
import { isWorthKeeping, offered, offerOf, putBack, snapshotOf } from './snapshot'
import { readingOfId, rememberSource, sourcesOf } from './sources'
import type { KeptSession, KeptSource } from './types'
import type { SessionView } from './view'

/** So long after the last change the state is written. */
const DELAY_MILLISECONDS = 700
const OFF = 'qingping-autosave-off'

/** Keeps what is open on this computer and offers at the start what an earlier page had open. */
export class Autosave {
  private readonly id = uniqueName('page')
  private store: SessionStore | null = null
  private left: KeptSession[] = []
  private timer: ReturnType<typeof setTimeout> | undefined
  private keptSources = ''
  /** One write after the other, so that an older state never overwrites a newer one. */
  private writing: Promise<void> = Promise.resolve()

  constructor(private readonly context: Context) {}

  private get workspace() {
    return this.context.workspace
  }

  private show(change: Partial<SessionView>): void {
    this.workspace.setState((state) => ({ session: { ...state.session, ...change } }))
  }

  /** From now on every change is kept; the returned function ends that. */
  start(): () => void {
    this.show({ isOn: !isSwitchedOff() })
    const stop = this.workspace.subscribe((state, before) => {
      if (isWorthKeeping(state, before)) this.later()
    })
    const hide = () => {
      if (document.visibilityState === 'hidden') this.now()
    }
    document.addEventListener('visibilitychange', hide)
    let leave = () => {}
    const opening = this.open().then((close) => {
      leave = close
    })
    return () => {
      stop()
      clearTimeout(this.timer)
      document.removeEventListener('visibilitychange', hide)
      void opening.then(() => leave())
    }
  }

  private async open(): Promise<() => void> {
    try {
      const presence = bePresent(this.id)
      this.store = await openSessionStore()
      const [all, others] = await Promise.all([this.store.all(), presence.others()])
      this.left = offered(all.filter(({ id }) => id !== this.id && !others.has(id)))
      this.show({ offer: offerOf(this.left) })
      return presence.leave
    } catch {
      this.show({ isPossible: false })
      return () => {}
    }
  }

  private later(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.now(), DELAY_MILLISECONDS)
  }

  private now(): void {
    clearTimeout(this.timer)
    const state = this.workspace.getState()
    const { store } = this
    if (!store || !state.session.isOn) return
    this.writing = this.writing
      .then(() => this.write(store, state))
      // A full disk must not stop the work; the next change tries again.
      .catch(() => undefined)
  }

  private async write(store: SessionStore, state: WorkspaceState): Promise<void> {
    const session = snapshotOf(state, this.id, new Date())
    if (!session) {
      this.keptSources = ''
      return store.remove([this.id])
    }
    await store.keep(session)
    const sources = sourcesOf(session.projects.flatMap(({ open }) => open.itemId ?? []))
    const key = sources.map(({ itemIds }) => itemIds.join('\n')).join('\n\n')
    if (key === this.keptSources) return
    await store.keepSources(this.id, sources)
    this.keptSources = key
  }

  /** 恢复上次: the projects of the pages that were closed, with their results, as one step that can be undone. */
  async restore(): Promise<void> {
    const { store, left } = this
    if (!store || left.length === 0) return
    this.left = []
    this.show({ offer: null })
    const back = putBack(left)
    const last = left.at(-1)
    this.workspace.setState((state) => ({
      checks: { ...state.checks, ...back.checks },
      bands: last?.bands ?? state.bands,
    }))
    this.workspace.step({ zh: '恢复上次的工作', en: 'restore the last work' }, (state) => ({
      projects: [...state.projects, ...back.projects],
      statements: { ...state.statements, ...back.statements },
      activeProjectId: back.activeProjectId,
    }))
    this.workspace.setState({ place: 'check', panelHidden: false, identify: null })
    const wanted = left.flatMap(({ projects }) => projects.map(({ open }) => open.itemId))
    for (const { id } of left)
      for (const source of await store.sourcesOf(id).catch(() => [])) await this.readAgain(source, wanted)
    this.tieToFiles(
      wanted,
      back.projects.map(({ project }) => project.id),
    )
    for (const id of back.unchecked) await runCheck(this.context, id)
    this.now()
    await this.writing
    await store.remove(left.map(({ id }) => id))
  }

  private readonly read = new Set<string>()

  /** The worker reads the files again, as the person had them read. */
  private async readAgain({ files }: KeptSource, wanted: readonly (string | null)[]): Promise<void> {
    const { port } = this.context
    try {
      const { items } = await port.read(files, { joinLayers: true })
      rememberSource(
        items.map(({ itemId }) => itemId),
        files,
      )
      for (const item of items) {
        this.read.add(item.itemId)
        noteLayers(this.context, item)
        for (const id of wanted) {
          const { originalId, reading } = readingOfId(id ?? '')
          if (originalId !== item.itemId || reading === null) continue
          const anew = await port.reread(originalId, JSON.parse(reading) as Reading)
          this.read.add(anew.itemId)
          noteLayers(this.context, anew)
        }
      }
    } catch {
      // The project is there all the same; it only cannot be read another way.
    }
  }

  private tieToFiles(itemIds: readonly (string | null)[], projectIds: readonly string[]): void {
    this.workspace.setState((state) => ({
      projects: state.projects.map((open) => {
        const itemId = itemIds[projectIds.indexOf(open.project.id)]
        return itemId && this.read.has(itemId) ? { ...open, itemId } : open
      }),
    }))
  }

  /** 不恢复: what the closed pages left is deleted; the offer goes when that is done, or a reload would bring it back. */
  async decline(): Promise<void> {
    const ids = this.left.map(({ id }) => id)
    this.left = []
    await this.store?.remove(ids).catch(() => undefined)
    this.show({ offer: null })
  }

  /** Off: nothing is kept from now on, and what is kept is deleted. */
  async setOn(isOn: boolean): Promise<void> {
    switchOff(!isOn)
    this.show({ isOn })
    if (isOn) this.now()
    else await this.clear()
  }

  /** Deletes everything that is kept, of this page too. */
  async clear(): Promise<void> {
    clearTimeout(this.timer)
    this.left = []
    this.keptSources = ''
    await this.writing
    await this.store?.clear().catch(() => undefined)
    this.show({ offer: null })
  }
}

function isSwitchedOff(): boolean {
  try {
    return localStorage.getItem(OFF) === '1'
  } catch {
    return false
  }
}

function switchOff(off: boolean): void {
  try {
    if (off) localStorage.setItem(OFF, '1')
    else localStorage.removeItem(OFF)
  } catch {
    // Storage may be forbidden; then nothing is kept anyway.
  }
}
