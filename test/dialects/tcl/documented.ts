import assert from 'node:assert/strict'

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { FastifyInstance } from 'fastify'

type Response = { readonly content?: Readonly<Record<string, { readonly schema: object }>> }
export type Document = {
  readonly openapi: string
  readonly info: { readonly description: string }
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly operationId: string; readonly responses: Record<string, Response> }>>
    >
  >
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
const documents = new WeakMap<FastifyInstance, Document>()
const compiled = new WeakMap<object, ValidateFunction>()

/** The document that the server makes of its own routes. */
export function documentOf(app: FastifyInstance): Document {
  const known = documents.get(app)
  if (known === undefined) throw new Error('fetch the document first')
  return known
}

/** Fetches the document over HTTP, as anybody may. */
export async function fetchDocument(app: FastifyInstance): Promise<Document> {
  const answer = await app.inject({ method: 'GET', url: '/tcl/number-management/v1/openapi.json' })
  assert.equal(answer.statusCode, 200)
  const document = JSON.parse(answer.payload) as Document
  documents.set(app, document)
  return document
}

/** Fails unless the document says that this call may be answered so. Calls that it does not know are 404. */
export function assertDocumented(
  app: FastifyInstance,
  method: string,
  url: string,
  { status, body }: { readonly status: number; readonly body: unknown },
): void {
  const document = documentOf(app)
  const path = url.split('?')[0] ?? ''
  const what = `${method} ${path} → ${status}`
  const found = Object.entries(document.paths)
    .filter(([form]) => new RegExp(`^${form.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path))
    .toSorted(([a], [b]) => Number(a.includes('{')) - Number(b.includes('{')))
    .flatMap(([, methods]) => methods[method.toLowerCase()] ?? [])[0]
  if (found === undefined) return assert.equal(status, 404, what)
  const schema = found.responses[status]?.content?.['application/json']?.schema
  assert.ok(schema !== undefined, `${what}: the status is not documented: ${JSON.stringify(body)}`)
  const validate = compiled.get(schema) ?? ajv.compile(schema)
  compiled.set(schema, validate)
  assert.ok(validate(body), `${what}: ${ajv.errorsText(validate.errors)} ${JSON.stringify(body)}`)
}
