import type { Document } from './document.ts'
import { operationsOf, operationType, placeOf, takesKey } from './operation.ts'
import { commentOf, typeOf } from './type-of.ts'

const isDocument = (value: object): value is Document => 'paths' in value && 'components' in value

function read(value: object): Document {
  if (isDocument(value)) return value
  throw new Error('this is no OpenAPI document')
}

const HEAD = '// Written by npm run openapi from the OpenAPI document: change the API, not this file.\n\n'

/** What TypeScript knows of the API: a type for each schema, and the input, answer and refusals of each operation. */
export function clientTypes(made: object): string {
  const document = read(made)
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) => `${commentOf(schema.description, 0)}export type ${name} = ${typeOf(schema)}\n`,
  )
  const operations = operationsOf(document).map((described) => operationType(described, document))
  const all = `/** Every operation of the API by its name. */\nexport type Operations = {\n${operations.join('\n')}}\n`
  return `${HEAD}${[...schemas, all].join('\n')}`
}

/** What the client knows while it runs: how each operation is sent. */
export function clientOperations(made: object): string {
  const rows = operationsOf(read(made)).map(({ method, path, operation }) => {
    const place = placeOf(operation)
    const words = [method, path, place, ...(takesKey(operation) ? ['key'] : [])]
    return `  ${operation.operationId}: [${words.map((word) => `'${word}'`).join(', ')}],\n`
  })
  return (
    `${HEAD}/** Method, path, where the fields go that are not in the path, and whether it takes an Idempotency-Key. */\n` +
    `export const OPERATIONS = {\n${rows.join('')}} as const\n`
  )
}
