import { api } from '../api/client.ts'
import { told } from '../api/problem.ts'
import type { PageOf } from '../lists/use-paged.ts'
import type { Choice, ReferenceTo } from './field.ts'

/** As many as one page of the API may have. */
const PAGE_MAX = 100
/** How many pages of a list are read to offer them; whoever has more types the id. */
const PAGES_MAX = 10

type Ask = { readonly signal: AbortSignal; readonly params: { readonly query: { limit: number; cursor?: string } } }
type Read = (ask: Ask) => Promise<PageOf<Choice>>

function choices<T>(page: PageOf<T>, choiceOf: (thing: T) => Choice): PageOf<Choice> {
  return { items: page.items.map(choiceOf), nextCursor: page.nextCursor }
}

const READS: Readonly<Record<ReferenceTo, Read>> = {
  customers: async (ask) =>
    choices(await told(api.GET('/v1/customers', ask)), ({ id, name }) => ({ value: id, label: name ?? id })),
  contacts: async (ask) =>
    choices(await told(api.GET('/v1/contacts', ask)), ({ id, firstName, lastName }) => {
      const name = [firstName, lastName].filter((part) => part !== null).join(' ')
      return { value: id, label: name === '' ? id : name }
    }),
  locations: async (ask) =>
    choices(await told(api.GET('/v1/locations', ask)), ({ id, name, line1, city }) => ({
      value: id,
      label: [name ?? line1 ?? id, city].filter((part) => part !== null).join(', '),
    })),
  'payment-methods': async (ask) =>
    choices(await told(api.GET('/v1/payment-methods', ask)), ({ id, label, kind }) => ({
      value: id,
      label: label ?? `${kind.replaceAll('_', ' ')} ${id}`,
    })),
  connections: async (ask) =>
    choices(await told(api.GET('/v1/connections', ask)), ({ id, name, route }) => ({
      value: id,
      label: `${name} (${route})`,
    })),
  brands: async (ask) =>
    choices(await told(api.GET('/v1/brands', ask)), ({ id, legalName }) => ({
      value: id,
      label: `${legalName} (${id})`,
    })),
  documents: async (ask) =>
    choices(await told(api.GET('/v1/documents', ask)), ({ id, documentType, fileName, state }) => ({
      value: id,
      label: `${documentType.replaceAll('_', ' ')}, ${fileName ?? id}, ${state.replaceAll('_', ' ')}`,
    })),
  campaigns: async (ask) =>
    choices(await told(api.GET('/v1/campaigns', ask)), ({ id, useCase, state }) => ({
      value: id,
      label: `${id}, ${useCase.replaceAll('_', ' ')}, ${state}`,
    })),
}

/** The question what a field may name: all of the account, or the first thousand. */
export function referencesQuery(to: ReferenceTo) {
  return {
    queryKey: [to, 'choices'],
    queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<readonly Choice[]> => {
      const found: Choice[] = []
      let cursor: string | undefined
      for (let read = 0; read < PAGES_MAX; read++) {
        const query = { limit: PAGE_MAX, ...(cursor === undefined ? {} : { cursor }) }
        const { items, nextCursor } = await READS[to]({ signal, params: { query } })
        found.push(...items)
        if (nextCursor === null) break
        cursor = nextCursor
      }
      return found
    },
  }
}
