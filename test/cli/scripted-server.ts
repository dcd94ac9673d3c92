import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** What came in. */
export type Received = {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly authorization: string | undefined
  readonly idempotencyKey: string | undefined
  readonly body: string
}

/** What the server does with one request: answers it, or breaks the connection. */
export type Move =
  | 'break'
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: unknown }

/** A server on loopback that answers by the script, its last line again and again, and keeps what came in. */
export async function withScriptedServer(
  script: readonly [Move, ...Move[]],
  use: (url: string, received: readonly Received[]) => Promise<void>,
): Promise<void> {
  const received: Received[] = []
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url, headers } = request
    const key = headers['idempotency-key']
    received.push({
      method,
      url,
      authorization: headers.authorization,
      idempotencyKey: typeof key === 'string' ? key : undefined,
      body: await text(request),
    })
    const move = script[Math.min(received.length, script.length) - 1] ?? 'break'
    if (move === 'break') {
      request.socket.destroy()
      return
    }
    const { status, body } = move
    const type = typeof body === 'string' ? 'text/html' : 'application/json'
    response.writeHead(status, { 'content-type': type, ...move.headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }

  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const { port } = server.address() as AddressInfo
    await use(`http://127.0.0.1:${port}`, received)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
