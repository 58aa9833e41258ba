/** Handlers by event name, typed by a record of events. */
export class Emitter<Events extends object> {
  private readonly handlers = new Map<keyof Events, Set<(event: never) => void>>()

  /** Adds a handler; the returned function takes it away again. */
  on<K extends keyof Events>(name: K, handler: (event: Events[K]) => void): () => void {
    const set = this.handlers.get(name) ?? new Set()
    this.handlers.set(name, set)
    set.add(handler)
    return () => set.delete(handler)
  }

  emit<K extends keyof Events>(name: K, event: Events[K]): void {
    for (const handler of this.handlers.get(name) ?? []) (handler as (event: Events[K]) => void)(event)
  }

  clear(): void {
    this.handlers.clear()
  }
}
