import { connect } from 'node:net'

/** An answer: its status and its body, which is good until the next one. */
export type OnAnswer = (status: number, body: Buffer) => void

/** One connection that is kept open; one request at a time. */
export type Connection = {
  /** Sends a whole request, as `writeRequest` writes it. */
  send(request: string): void
  close(): void
}

const HEAD_END = Buffer.from('\r\n\r\n')
const LENGTH = 'content-length: '
const STATUS_AT = 'HTTP/1.1 '.length

/**
 * Opens a connection to this machine. It reads just enough of HTTP/1.1 for servers that tell the length of each answer:
 * a client that did more would use more of its processor than the servers do of theirs, and so measure itself.
 */
export async function openConnection(
  port: number,
  onAnswer: OnAnswer,
  onError: (error: Error) => void,
): Promise<Connection> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  let begun: Buffer | undefined
  let closing = false

  function read(chunk: Buffer): void {
    const data = begun === undefined ? chunk : Buffer.concat([begun, chunk])
    begun = data
    const headEnd = data.indexOf(HEAD_END)
    if (headEnd < 0) return
    const head = data.toString('latin1', 0, headEnd).toLowerCase()
    const lengthAt = head.indexOf(LENGTH)
    if (lengthAt < 0) throw new Error(`an answer does not tell its length: ${head}`)
    const bodyAt = headEnd + HEAD_END.length
    const end = bodyAt + Number.parseInt(head.slice(lengthAt + LENGTH.length), 10)
    if (data.length < end) return
    if (data.length > end) throw new Error('an answer is longer than it tells')
    begun = undefined
    onAnswer(Number.parseInt(head.slice(STATUS_AT, STATUS_AT + 3), 10), data.subarray(bodyAt, end))
  }

  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve).once('error', reject)
  })
  socket.on('error', onError).on('data', (chunk) => {
    try {
      read(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
    } catch (error) {
      onError(error instanceof Error ? error : new Error(String(error)))
    }
  })
  socket.on('close', () => {
    if (!closing) onError(new Error('the server closed a connection'))
  })
  return {
    send: (request) => void socket.write(request),
    close: () => {
      closing = true
      socket.destroy()
    },
  }
}
