/** A request as a dialect makes it. */
export type Request = {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Path and query, escaped. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** ASCII. */
  readonly body?: string
}

/** What tells a search from every other: its path and query, or its path and body. */
export function searchKeyOf({ path, body }: Pick<Request, 'path' | 'body'>): string {
  return body === undefined ? path : `${path}\n${body}`
}

/** The request as it goes over the wire. */
export function writeRequest({ method, path, headers, body }: Request): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  if (body !== undefined) lines.push(`content-length: ${body.length}\r\n`)
  return `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines.join('')}\r\n${body ?? ''}`
}
