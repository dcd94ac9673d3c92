import { OPERATIONS } from './generated/operations.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import { DEFAULT_BASE_URL } from './options.ts'

export type OperationName = keyof typeof OPERATIONS
type Way = readonly [method: string, path: string, place: 'json' | 'form' | 'query', keyed?: 'key']
type Fields = Readonly<Record<string, unknown>>

/** Goes with what is asked for by a cookie instead of a key: a page of another site cannot send it. */
const CONSOLE_HEADER = 'X-Strowger-Console'

/** A request that can be sent any number of times. */
export type PreparedRequest = {
  readonly url: string
  readonly init: { readonly method: string; readonly headers: Headers; readonly body?: string | FormData }
  /** Whether sending it twice does no more than sending it once. */
  readonly mayRepeat: boolean
}

/** A value as the exchange reads it in a query or a form: a list with commas between its values. */
function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  return typeof value === 'string' ? value : Array.isArray(value) ? value.join(',') : JSON.stringify(value)
}

function queryOf(fields: Fields): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    const text = textOf(value)
    if (text !== undefined) query.set(name, text)
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

function formOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    const text = value instanceof Blob ? undefined : textOf(value)
    if (value instanceof Blob) form.append(name, value, value instanceof File ? value.name : name)
    else if (text !== undefined) form.append(name, text)
  }
  return form
}

/** Puts the fields that the path names into it, and gives what is left. */
function fillPath(template: string, input: Fields): { readonly path: string; readonly rest: Fields } {
  const used = new Set<string>()
  const path = template.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    const value = input[name]
    if (typeof value !== 'string' || value === '')
      throw new TypeError(`${name} is missing: it is a part of the path ${template}`)
    used.add(name)
    return encodeURIComponent(value)
  })
  return { path, rest: Object.fromEntries(Object.entries(input).filter(([name]) => !used.has(name))) }
}

/** Turns the input of an operation into what is sent. Throws TypeError when a part of the path is missing. */
export function prepareRequest(
  name: OperationName,
  input: Fields,
  client: Pick<ClientOptions, 'key' | 'baseUrl'>,
  call: CallOptions,
): PreparedRequest {
  const [method, template, place, keyed]: Way = OPERATIONS[name]
  const { path, rest } = fillPath(template, input)
  const headers = new Headers({ Accept: 'application/json, application/problem+json, */*;q=0.5' })
  if (client.key === undefined) headers.set(CONSOLE_HEADER, '1')
  else headers.set('Authorization', `Bearer ${client.key}`)
  if (call.requestId !== undefined) headers.set('X-Request-Id', call.requestId)
  const idempotencyKey =
    keyed === undefined || call.idempotencyKey === null ? undefined : (call.idempotencyKey ?? crypto.randomUUID())
  if (idempotencyKey !== undefined) headers.set('Idempotency-Key', idempotencyKey)
  if (place === 'json') headers.set('Content-Type', 'application/json')
  const body = place === 'json' ? JSON.stringify(rest) : place === 'form' ? formOf(rest) : undefined
  const base = (client.baseUrl ?? DEFAULT_BASE_URL).replace(/\/+$/, '')
  return {
    url: `${base}${path}${place === 'query' ? queryOf(rest) : ''}`,
    init: { method, headers, ...(body === undefined ? {} : { body }) },
    mayRepeat: method === 'GET' || idempotencyKey !== undefined,
  }
}
