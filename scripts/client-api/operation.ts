import type { Document, Media, Operation, Parameter, Schema } from './document.ts'
import { commentOf, literal, typeOf } from './type-of.ts'

export type Described = { readonly method: string; readonly path: string; readonly operation: Operation }

const JSON_MEDIA = 'application/json'
const FORM_MEDIA = 'multipart/form-data'
const PROBLEM_MEDIA = 'application/problem+json'
const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete'])

/** All operations of the document, in its order. */
export function operationsOf({ paths }: Document): Described[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => METHODS.has(method))
      .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
}

/** Where the fields of an input that are not part of the path belong. */
export function placeOf({ requestBody, operationId }: Operation): 'json' | 'form' | 'query' {
  if (requestBody === undefined) return 'query'
  if (JSON_MEDIA in requestBody.content) return 'json'
  if (FORM_MEDIA in requestBody.content) return 'form'
  throw new Error(`${operationId} takes ${Object.keys(requestBody.content).join()}, which the client cannot send`)
}

/** Whether it takes an Idempotency-Key, so that it may be sent again. */
export const takesKey = ({ parameters = [] }: Operation) => parameters.some(({ name }) => name === 'Idempotency-Key')

function fieldsType(parameters: readonly Parameter[]): string {
  const properties = Object.fromEntries(
    parameters.map(({ name, description, schema }) => [
      name,
      description === undefined ? schema : { ...schema, description },
    ]),
  )
  const required = parameters.filter((parameter) => parameter.required === true).map(({ name }) => name)
  return typeOf({ type: 'object', properties, required, additionalProperties: false }, 2)
}

/** Names of the fields of an object, whichever way its schema is put together. */
function fieldsIn(schema: Schema, { components }: Document): string[] {
  const named = schema.$ref === undefined ? schema : components.schemas[schema.$ref.split('/').at(-1) ?? '']
  const parts = [...(named?.allOf ?? []), ...(named?.anyOf ?? []), ...(named?.oneOf ?? [])]
  const inParts = parts.flatMap((part) => fieldsIn(part, { paths: {}, components }))
  return [...Object.keys(named?.properties ?? {}), ...inParts]
}

/** What the caller hands in: the parts of the path, and the fields of the query or of the body, side by side. */
function inputType({ operation }: Described, document: Document): string {
  const place = placeOf(operation)
  const parameters = operation.parameters ?? []
  const inPath = parameters.filter((parameter) => parameter.in === 'path')
  const inQuery = parameters.filter((parameter) => parameter.in === 'query')
  if (place !== 'query' && inQuery.length > 0)
    throw new Error(`${operation.operationId} has both a body and a query: the client cannot tell their fields apart`)
  const body = operation.requestBody?.content[place === 'form' ? FORM_MEDIA : JSON_MEDIA]
  const inBody = new Set(body === undefined ? [] : fieldsIn(body.schema, document))
  for (const { name } of inPath)
    if (inBody.has(name))
      throw new Error(`${operation.operationId} has ${name} in its path and in its body: rename one`)
  const parts = [
    ...(inPath.length + inQuery.length > 0 ? [fieldsType([...inPath, ...inQuery])] : []),
    ...(body === undefined ? [] : [typeOf(body.schema, 2)]),
  ]
  return parts.length === 0 ? 'Readonly<Record<string, never>>' : parts.join(' & ')
}

/** What the caller gets: what the schemas say of JSON, and the answer itself of a file. */
function answerType({ operation: { responses } }: Described): string {
  const contents = Object.entries(responses)
    .filter(([status]) => status < '300')
    .flatMap(([, { content = {} }]) => Object.entries(content))
  const types = contents.map(([media, { schema }]) => (media === JSON_MEDIA ? typeOf(schema, 2) : 'Response'))
  return [...new Set(types)].join(' | ') || 'undefined'
}

function codesIn(content: Readonly<Record<string, Media>> = {}): readonly unknown[] {
  const schema = content[PROBLEM_MEDIA]?.schema
  return (schema?.allOf ?? []).flatMap(({ properties }) => properties?.['code']?.enum ?? [])
}

/** The codes with which it may be refused. */
function refusalType({ operation: { responses } }: Described, { components }: Document): string {
  const codes = Object.values(responses).flatMap(({ $ref, content }) => {
    const shared = $ref === undefined ? undefined : components.responses[$ref.split('/').at(-1) ?? '']
    return codesIn(shared?.content ?? content)
  })
  return [...new Set(codes)].map(literal).join(' | ') || 'never'
}

/** One operation as a member of the type `Operations`. */
export function operationType(described: Described, document: Document): string {
  const { method, path, operation } = described
  return (
    `${commentOf(`${operation.summary}: \`${method} ${path}\`.`, 1)}  readonly ${operation.operationId}: {\n` +
    `    readonly input: ${inputType(described, document)}\n` +
    `    readonly answer: ${answerType(described)}\n` +
    `    readonly refusal: ${refusalType(described, document)}\n  }\n`
  )
}
