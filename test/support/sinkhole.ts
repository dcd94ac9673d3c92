import { createServer } from 'node:http'
import type { Socket } from 'node:net'

/** More requests than this are counted as one more. */
const TOLD_MAX = 20

/** A proxy that lets nothing through and remembers who was asked for. */
export type Sinkhole = {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  /** What was asked for, e.g. `http://example.com/a` or `example.com:443`, in order, at most twenty-one. */
  readonly requested: readonly string[]
  close(): Promise<void>
}

/** Opens a proxy on loopback that refuses every request with 403. */
export async function openSinkhole(): Promise<Sinkhole> {
  const requested: string[] = []
  const remember = (target: string | undefined) => {
    if (requested.length < TOLD_MAX) requested.push(target ?? '')
    else if (requested.length === TOLD_MAX) requested.push('…')
  }
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    remember(request.url)
    response.writeHead(403).end()
  })
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
  })
  server.on('connect', (request, socket) => {
    remember(request.url)
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the machine gave no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    requested,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
