import { commentOf, typeText } from './type-text.ts'

type Node = Readonly<Record<string, unknown>>

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const nodeOf = (value: unknown): Node => (isNode(value) ? value : {})
const PLACES = ['query', 'path', 'header'] as const

function parametersText(operation: Node): string {
  const { parameters: listed } = operation
  const parameters = Array.isArray(listed) ? listed.filter(isNode) : []
  const places = PLACES.map((place) => {
    const here = parameters.filter((parameter) => parameter['in'] === place)
    if (here.length === 0) return `${place}?: never`
    const fields = here.map((parameter) => {
      const isNeeded = parameter['required'] === true
      const type = typeText(parameter['schema'])
      return `${JSON.stringify(parameter['name'])}${isNeeded ? '' : '?'}: ${type}${isNeeded ? '' : ' | undefined'}`
    })
    const isNeeded = here.some((parameter) => parameter['required'] === true)
    return `${place}${isNeeded ? '' : '?'}: {\n${fields.join('\n')}\n}`
  })
  return `parameters: {\n${places.join('\n')}\n}`
}

function contentText(content: unknown): string {
  const media = Object.entries(nodeOf(content)).map(([type, body]) => {
    const { schema } = nodeOf(body)
    const isFile = isNode(schema) && ('contentMediaType' in schema || schema['format'] === 'binary')
    return `${JSON.stringify(type)}: ${isFile ? 'Blob' : typeText(schema)}`
  })
  return media.length === 0 ? 'content?: never' : `content: {\n${media.join('\n')}\n}`
}

function operationText(operation: Node): string {
  const body = nodeOf(operation['requestBody'])
  const bodyText =
    'content' in body
      ? `requestBody${body['required'] === true ? '' : '?'}: { ${contentText(body['content'])} }`
      : 'requestBody?: never'
  const responses = Object.entries(nodeOf(operation['responses'])).map(([status, response]) => {
    const text =
      Number(status) < 400
        ? contentText(nodeOf(response)['content'])
        : `content: { 'application/problem+json': components['schemas']['Problem'] }`
    return `${status}: { headers: Record<string, unknown>; ${text} }`
  })
  return `{\n${parametersText(operation)}\n${bodyText}\nresponses: {\n${responses.join('\n')}\n}\n}`
}

const HEAD = '// Written by npm run openapi from what the code says; changed there and not here.\n'

/** The types of all paths and schemas of an OpenAPI document, in the form that openapi-fetch reads. */
export function apiText(document: object): string {
  const { paths, components } = nodeOf(document)
  const pathTexts = Object.entries(nodeOf(paths)).map(([path, methods]) => {
    const operations = Object.entries(nodeOf(methods)).map(
      ([method, operation]) =>
        `${commentOf({ description: nodeOf(operation)['summary'] })}${method}: ${operationText(nodeOf(operation))}`,
    )
    return `${JSON.stringify(path)}: {\n${operations.join('\n')}\n}`
  })
  const schemas = Object.entries(nodeOf(nodeOf(components)['schemas'])).map(
    ([name, schema]) => `${commentOf(schema)}${JSON.stringify(name)}: ${typeText(schema)}`,
  )
  return `${HEAD}export type paths = {\n${pathTexts.join('\n')}\n}\n\nexport type components = {\nschemas: {\n${schemas.join('\n')}\n}\n}\n`
}
