/** Bytes that one event may have. */
const MAX_EVENT_LENGTH = 1_048_576

/** One server-sent event. */
export type StreamedEvent = { readonly id: string | undefined; readonly type: string; readonly data: string }

function eventOf(text: string): StreamedEvent | undefined {
  let id: string | undefined
  let type = 'message'
  const data: string[] = []
  for (const line of text.split('\n')) {
    const at = line.indexOf(':')
    if (at <= 0) continue
    const value = line.slice(at + 1).replace(/^ /, '')
    const name = line.slice(0, at)
    if (name === 'id') id = value
    else if (name === 'event') type = value
    else if (name === 'data') data.push(value)
  }
  return data.length === 0 ? undefined : { id, type, data: data.join('\n') }
}

/** The events of a stream (WHATWG, server-sent events) as they come. */
export async function* readEvents(body: ReadableStream<BufferSource>): AsyncGenerator<StreamedEvent> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    text = `${text}${value}`.replaceAll('\r\n', '\n')
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = eventOf(text.slice(0, end))
      text = text.slice(end + 2)
      if (event !== undefined) yield event
    }
    if (text.length > MAX_EVENT_LENGTH) throw new Error('an event is longer than one may be')
  }
}
