import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** A message that a consumer was sent. */
export type Received = {
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly event: { readonly id: string; readonly type: string; readonly subject: string; readonly numbers: string[] }
}

/** A consumer on this machine that notes what it is sent and answers as it is told. */
export type Consumer = {
  readonly url: string
  readonly received: Received[]
  /** How it answers from now on. */
  answer(how: (response: ServerResponse, received: Received) => void): void
  close(): Promise<void>
}

/** Starts one that takes everything, on a free port or on this one. */
export async function startConsumer(on = 0): Promise<Consumer> {
  const received: Received[] = []
  const sockets = new Set<Socket>()
  let how: (response: ServerResponse, received: Received) => void = (response) => response.writeHead(204).end()
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (piece: string) => (body += piece))
    request.on('end', () => {
      const one: Received = { headers: request.headers, body, event: JSON.parse(body) as Received['event'] }
      received.push(one)
      how(response, one)
    })
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(on, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answer: (next) => {
      how = next
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
