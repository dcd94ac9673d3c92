import { Readable } from 'node:stream'

import { Type } from 'typebox'

import { type EventStream, followEvents, FollowEventsInput } from '#domain/events/follow-events.ts'
import { MAX_LOG_CURSOR } from '#domain/events/log-cursor.ts'

import { asks } from '../../access.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

const STREAM = 'text/event-stream'

/** Events as the HTML standard writes them, 9.2.6; a comment now and then tells both sides that the connection lives. */
async function* written(stream: EventStream): AsyncGenerator<string> {
  yield ': the events of your account follow\n\n'
  for await (const followed of stream.events)
    yield followed === null
      ? ':\n\n'
      : `id: ${followed.cursor}\nevent: ${followed.event.type}\ndata: ${JSON.stringify(followed.event)}\n\n`
}

/** Events as they happen. Errors: `invalid_cursor`, `limit_reached`, `overloaded`. */
export const route: Route = (server) => {
  const open = new Set<EventStream>()
  // Otherwise the server would wait for those who listen, and they for it.
  server.addHook('preClose', (done) => {
    for (const stream of open) stream.close()
    done()
  })
  server.get(
    '/events/stream',
    {
      config: asks(followEvents, ['invalid_cursor', 'limit_reached', 'overloaded'], { media: [STREAM] }),
      schema: {
        operationId: 'streamEvents',
        tags: ['Events'],
        summary: 'Listen to what happens',
        description:
          'Server-sent events: `event` is the type, `data` the event as in the list, `id` a cursor of it. Connect again ' +
          'with the header `Last-Event-ID`, as browsers do by themselves, and nothing is lost or told twice. Without it ' +
          'or `after` it begins with what happens from now on, or at the `start`. A stream ends after ten minutes, and ' +
          'when its key is revoked or its session ends.',
        querystring: FollowEventsInput,
        response: { 200: Type.Unsafe<unknown>({ description: 'The stream.' }) },
      },
    },
    async (request, reply) => {
      const last = request.headers['last-event-id']
      const after = typeof last === 'string' && last !== '' ? last.slice(0, MAX_LOG_CURSOR) : request.query.after
      const stream = await ask(request, followEvents, { ...request.query, ...(after === undefined ? {} : { after }) })
      open.add(stream)
      reply.raw.on('close', () => {
        open.delete(stream)
        stream.close()
      })
      return reply
        .headers({ 'Content-Type': STREAM, 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' })
        .send(Readable.from(written(stream)))
    },
  )
}
