import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import type { Values } from './columns.ts'
import { getOwn } from './own-rows.ts'
import type { Resource } from './resource.ts'
import type { ResourceSchemas } from './schemas.ts'
import { showResource } from './show.ts'

/** Makes the verb that shows one resource of the account. Errors: `not_found`. */
export function getVerb(resource: Resource, { named }: ResourceSchemas) {
  return query({
    scope: resource.scopes.read,
    input: named,
    answer: async (session, input: Values) => {
      const { read } = exchangeOf(session).database
      const row = await getOwn(read, session, resource.noun, String(input[`${resource.noun}Id`]))
      return showResource(resource, read, row)
    },
  })
}
