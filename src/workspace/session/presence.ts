const CHANNEL = 'qingping-session'
/** Open pages answer at once; one that is busy with a long task gets a little time. */
const WAIT_MILLISECONDS = 500

type Message = { kind: 'who' } | { kind: 'here'; id: string }

/** Says that the page `id` is open, for as long as it is; the function returned asks which others are. */
export function bePresent(id: string): { others: () => Promise<Set<string>>; leave: () => void } {
  const channel = new BroadcastChannel(CHANNEL)
  const seen = new Set<string>()
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'here') seen.add(data.id)
    else channel.postMessage({ kind: 'here', id } satisfies Message)
  }
  return {
    others: async () => {
      seen.clear()
      channel.postMessage({ kind: 'who' } satisfies Message)
      await new Promise((resolve) => setTimeout(resolve, WAIT_MILLISECONDS))
      return new Set(seen)
    },
    leave: () => channel.close(),
  }
}
