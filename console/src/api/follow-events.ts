import { hearTime } from './exchange-time.ts'
import { readEvents } from './read-events.ts'

const STREAM = '/v1/events/stream'
/** After a stream has broken; doubled each time, up to the longest. */
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000

type Listener = (type: string) => void
type Unfollow = (() => void) & { isStreaming(): boolean }

const listeners = new Set<Listener>()
let isStreaming = false
let stop: (() => void) | undefined

function momentOf(data: string): string {
  return /"at":"([^"]+)"/.exec(data)?.[1] ?? ''
}

async function readOnce(signal: AbortSignal, lastId: string | undefined): Promise<string | undefined> {
  const headers = { accept: 'text/event-stream', ...(lastId === undefined ? {} : { 'Last-Event-ID': lastId }) }
  const response = await fetch(STREAM, { headers, signal })
  if (!response.ok || response.body === null) return lastId
  let last = lastId
  isStreaming = true
  for await (const { id, type, data } of readEvents(response.body)) {
    last = id ?? last
    hearTime(momentOf(data))
    for (const listener of listeners) listener(type)
  }
  return last
}

async function stream(signal: AbortSignal): Promise<void> {
  let lastId: string | undefined
  let waitMs = FIRST_WAIT_MS
  while (!signal.aborted) {
    try {
      lastId = await readOnce(signal, lastId)
    } catch {
      // A stream that breaks is opened again; until then pages poll.
    }
    waitMs = isStreaming ? FIRST_WAIT_MS : Math.min(waitMs * 2, LONGEST_WAIT_MS)
    isStreaming = false
    await new Promise((resolve) => {
      window.setTimeout(resolve, waitMs)
    })
  }
}

/** Tells the type of every event from now on. All who follow share one stream, which ends with the last of them. */
export function followEvents(listener: Listener): Unfollow {
  listeners.add(listener)
  if (stop === undefined) {
    const ended = new AbortController()
    stop = () => ended.abort()
    void stream(ended.signal)
  }
  const unfollow = () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stop?.()
    stop = undefined
  }
  return Object.assign(unfollow, { isStreaming: () => isStreaming })
}
