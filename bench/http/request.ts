/** A request as a dialect makes it. */
export type Request = {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Path and query, escaped. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** ASCII. */
  readonly body?: string
}

/** The request as it goes over the wire. */
export function writeRequest({ method, path, headers, body }: Request): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  if (body !== undefined) lines.push(`content-length: ${body.length}\r\n`)
  return `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines.join('')}\r\n${body ?? ''}`
}
