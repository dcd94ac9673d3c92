import assert from 'node:assert/strict'

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

import { openApiDocument } from '../../../src/dialects/v1/reference/open-api-document.ts'

type Media = {
  readonly schema: object
  readonly example?: unknown
  readonly examples?: Record<string, { readonly value: unknown } | { readonly $ref: string }>
}
type Response = {
  readonly description: string
  readonly headers: Record<string, unknown>
  readonly content: Record<string, Media>
}
export type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly tags: readonly string[]
  readonly security: readonly Record<string, unknown>[]
  readonly parameters?: readonly { readonly in: string; readonly name: string }[]
  readonly requestBody?: { readonly content: Record<string, Media> }
  readonly responses: Record<string, Response | { readonly $ref: string }>
}
export type Document = {
  readonly openapi: string
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: {
    readonly schemas: Record<string, object>
    readonly headers: Record<string, object>
    readonly responses: Record<string, Response>
    readonly examples: Record<string, object>
  }
}

/** The OpenAPI document of v1, as its code makes it. */
export const document = (await openApiDocument()) as Document

/** What stands at the end of a reference, or the thing itself. */
export function resolve<Thing extends object>(thing: Thing | { readonly $ref: string }): Thing {
  if (!('$ref' in thing)) return thing
  let found: unknown = document
  for (const step of thing.$ref.split('/').slice(1)) found = (found as Record<string, unknown>)[step]
  return found as Thing
}

/** An answer, as far as the document speaks of it. */
export type Answer = {
  readonly method: string
  /** With the query. */
  readonly url: string
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  /** Parsed JSON; undefined for an empty body. */
  readonly body: unknown
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema(document, 'openapi')
const compiled = new Map<string, ValidateFunction>()

const inPointer = (name: string) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))

/** Fails unless the value is what the document's schema at these steps says. */
export function assertValid(value: unknown, steps: readonly string[], what: string): void {
  const pointer = steps.map((step) => `/${inPointer(step)}`).join('')
  const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `openapi#${pointer}` })
  compiled.set(pointer, validate)
  assert.ok(
    validate(value),
    `${what} is not as documented: ${ajv.errorsText(validate.errors)} ${JSON.stringify(value)}`,
  )
}

/** Every operation, with its method in upper case and its path. */
export const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
)

const forms = operations.map((each) => ({
  ...each,
  form: new RegExp(`^${each.path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
  isPlain: !each.path.includes('{'),
}))

function operationOf(method: string, url: string) {
  const path = url.split('?')[0] ?? ''
  const found = forms.filter((each) => each.method === method && each.form.test(path))
  return found.find(({ isPlain }) => isPlain) ?? found[0]
}

const OURS = new Set([
  'location',
  'idempotency-replayed',
  'retry-after',
  'www-authenticate',
  'cache-control',
  'x-request-id',
])

function assertHeaders(answer: Answer, response: Response, what: string): void {
  const known = new Map(Object.keys(response.headers).map((name) => [name.toLowerCase(), name]))
  for (const [name, value] of Object.entries(answer.headers)) {
    if (!OURS.has(name) && !name.startsWith('ratelimit-')) continue
    const documented = known.get(name)
    assert.ok(documented !== undefined, `${what}: the header ${name} is not documented`)
    const read = /^[0-9]+$/.test(String(value)) && name !== 'x-request-id' ? Number(value) : value
    assertValid(read, ['components', 'headers', documented, 'schema'], `${what}, header ${name}`)
  }
  assert.match(String(answer.headers['x-request-id']), /^[A-Za-z0-9._-]{1,64}$/, `${what}: X-Request-Id`)
}

/** Fails unless the document says that this operation may give this answer: status, media type, headers and body. */
export function assertDocumented(answer: Answer): Operation {
  const { method, url, status, body } = answer
  const found = operationOf(method, url)
  const what = `${method} ${url} → ${status}`
  assert.ok(found !== undefined, `${what}: there is no such operation`)
  const documented = found.operation.responses[status]
  assert.ok(documented !== undefined, `${what}: the status is not documented: ${JSON.stringify(body)}`)
  const response = resolve(documented)
  const [media, parameter] = String(answer.headers['content-type']).split('; ')
  assert.ok(media !== undefined && media in response.content, `${what}: ${media} is not documented`)
  assert.equal(parameter, 'charset=utf-8')
  const place =
    '$ref' in documented
      ? documented.$ref.split('/').slice(1)
      : ['paths', found.path, method.toLowerCase(), 'responses', String(status)]
  const steps = [...place, 'content', media, 'schema']
  assertValid(body, steps, what)
  assertHeaders(answer, response, what)
  return found.operation
}

/** Fails unless it is a problem with this status. */
export function assertProblem(answer: Answer): void {
  const what = `${answer.method} ${answer.url} → ${answer.status}`
  assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8', what)
  assertValid(answer.body, ['components', 'schemas', 'Problem'], what)
  assert.equal((answer.body as { status: number }).status, answer.status)
}
