import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Bytes of a body that is refused for its length and still taken from the wire; a sender of more is hung up on. */
export const MAX_HEARD_BYTES = 67_108_864

const PAYLOAD_TOO_LARGE = 413

/** Passes over the rest of the body, until it is too much; `heard` when it is at its end. */
function passOver({ raw }: FastifyRequest, heard: () => void): void {
  let bytes = 0
  raw.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > MAX_HEARD_BYTES) raw.destroy()
  })
  raw.once('close', heard)
}

/** Whether the connection ends with the answer because the other side said so. */
function endsItself({ headers, raw }: FastifyRequest): boolean {
  return raw.httpVersion === '1.0' || /close/i.test(headers.connection ?? '')
}

function isShort({ headers }: FastifyRequest): boolean {
  const length = headers['content-length']
  return length === undefined || Number(length) <= MAX_HEARD_BYTES
}

/**
 * Hears out whoever sends a body that is too long. A connection that is closed while the other side still writes is reset,
 * and most programs then tell of a broken pipe and never read why they were refused. So the connection stays open and the
 * body is passed over, while the answer leaves at once; or at the end of the body, to who wants no more than this answer.
 */
export function hearOut(server: FastifyInstance): void {
  server.addHook('onSend', (request: FastifyRequest, reply: FastifyReply, payload, done) => {
    const isHeard = reply.statusCode !== PAYLOAD_TOO_LARGE || !isShort(request) || request.raw.complete
    if (isHeard) return done(null, payload)
    void reply.removeHeader('connection')
    const answer = () => done(null, payload)
    passOver(request, endsItself(request) ? answer : () => {})
    if (!endsItself(request)) answer()
  })
}
