import { StrowgerError } from './errors.ts'

/** A stream that says nothing for so long is dead: the exchange says something more often, if only that it lives. */
export const MAX_SILENCE_MS = 90_000
/** No event is longer; what is, is no stream of an exchange. */
const MAX_MESSAGE_CHARACTERS = 16_000_000

/** A message of server-sent events, as far as the exchange uses them. */
export type StreamMessage = { readonly id: string; readonly data: string }

/** The message of the lines between two blank ones; undefined when they are comments alone. */
function messageOf(lines: string): StreamMessage | undefined {
  let id = ''
  const data: string[] = []
  for (const line of lines.split('\n')) {
    const [, field, value = ''] = /^(\w+): ?(.*)$/.exec(line) ?? []
    if (field === 'id') id = value
    if (field === 'data') data.push(value)
  }
  return data.length === 0 ? undefined : { id, data: data.join('\n') }
}

type Read = { readonly done: boolean; readonly value?: Uint8Array | undefined }

async function readSoon(reader: ReadableStreamDefaultReader<Uint8Array>, maxSilenceMs: number): Promise<Read> {
  const silence = Promise.withResolvers<never>()
  const timer = setTimeout(() => silence.reject(new StrowgerError('the stream fell silent')), maxSilenceMs)
  try {
    return await Promise.race([reader.read(), silence.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** The messages of a stream of server-sent events (HTML standard, 9.2), until it ends. Throws when it breaks or is silent. */
export async function* readStream(
  body: ReadableStream<Uint8Array>,
  maxSilenceMs = MAX_SILENCE_MS,
): AsyncGenerator<StreamMessage, void, undefined> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  try {
    for (;;) {
      const { done, value } = await readSoon(reader, maxSilenceMs)
      if (done) return
      text += decoder.decode(value, { stream: true }).replaceAll('\r', '')
      if (text.length > MAX_MESSAGE_CHARACTERS) throw new StrowgerError('a message of the stream does not end')
      const parts = text.split('\n\n')
      text = parts.pop() ?? ''
      for (const part of parts) {
        const message = messageOf(part)
        if (message !== undefined) yield message
      }
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}
