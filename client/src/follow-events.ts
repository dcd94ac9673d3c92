import type { Client } from './create-client.ts'
import { backOff, pause } from './delay.ts'
import type { Event as ExchangeEvent, Operations } from './generated/api.ts'
import type { CallOptions } from './options.ts'
import { readStream } from './read-stream.ts'

/** The pause after a stream that broke at once; each further one is twice as long, until an event comes. */
const FIRST_PAUSE_MS = 250

/** An event, and the place after it. */
export type FollowedEvent = {
  readonly event: ExchangeEvent
  /** Keep it when you have dealt with the event, and give it as `after` to go on from there, also days later. */
  readonly cursor: string
}

type Filters = Operations['streamEvents']['input']

/** Where the log ends now, so that nothing is missed if the first stream breaks before its first event. */
async function endOfLog(strowger: Client, filters: Filters, options: CallOptions | undefined): Promise<string> {
  const { cursor } = await strowger.listEvents({ ...filters, start: 'end', limit: 1 }, options)
  return cursor
}

/**
 * Follows what happens, from `after`, from the `start`, or from now on, for as long as you ask for more: a stream that ends
 * or breaks is taken up again where it was, and no event is missed or given twice. Ends by `break` or the signal, whose
 * reason is thrown; throws a StrowgerError when the exchange refuses or stays away.
 */
export async function* followEvents(
  strowger: Client,
  filters: Filters = {},
  options?: Pick<CallOptions, 'signal'>,
): AsyncGenerator<FollowedEvent, void, undefined> {
  const { start, after, ...others } = filters
  let cursor = after ?? (start === 'beginning' ? undefined : await endOfLog(strowger, others, options))
  for (let empty = 1; ; empty++) {
    const from = cursor === undefined ? { start: 'beginning' as const } : { after: cursor }
    const { body } = await strowger.streamEvents({ ...others, ...from }, options)
    try {
      for await (const { id, data } of body === null ? [] : readStream(body)) {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the exchange writes the events of its stream
        const event = JSON.parse(data) as ExchangeEvent
        cursor = id
        empty = 0
        yield { event, cursor }
      }
    } catch {
      // What broke is taken up again below; the caller's own signal is what ends it.
      options?.signal?.throwIfAborted()
    }
    await pause(backOff(Math.max(empty, 1), FIRST_PAUSE_MS), options?.signal)
  }
}
