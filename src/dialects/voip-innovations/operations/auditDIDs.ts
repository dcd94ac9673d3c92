import { tellTerms } from '#domain/numbers/tell-terms.ts'
import { listServices, MAX_SERVICES_PAGE } from '#domain/services/list-services.ts'

import { DID, dummyDid } from '../did.ts'
import { didOfService } from '../did-of-number.ts'
import { partsOf, writeDids } from '../did-response.ts'
import { routesById } from '../endpoint-groups.ts'
import type { Call, Operation } from '../operation.ts'
import { writeItem } from '../record-type.ts'
import { readTelephoneNumber } from '../telephone-number.ts'

/** Numbers of one audit: more than any account of this plan has. */
const MAX_AUDITED = 10_000_000
/** The code of the record that stands where nothing is owned. */
const NOTHING_OWNED = '101200'

/** The account's North American numbers in service, as elements, page by page. */
async function* ownDids({ session }: Call): AsyncGenerator<string, void, undefined> {
  const routes = await routesById(session)
  let after: number | undefined
  for (let read = 0; read < MAX_AUDITED; read += MAX_SERVICES_PAGE) {
    const page = { limit: MAX_SERVICES_PAGE, ...(after === undefined ? {} : { after }) }
    const { items, next } = await listServices(session, page)
    const own = items.flatMap((service) => {
      const e164 = service.state === 'ageing' ? undefined : readTelephoneNumber(service.e164)
      return e164 === undefined ? [] : [{ service, e164 }]
    })
    if (own.length > 0) {
      const terms = await tellTerms(session, { numbers: own.map(({ e164 }) => e164) })
      yield own
        .map(({ service }, index) => writeItem(DID, didOfService(service, terms[index]?.terms ?? null, routes)))
        .join('')
    }
    if (next === undefined) return
    after = next
  }
}

async function* answerOf(first: string, more: AsyncGenerator<string, void, undefined>) {
  const [before, behind] = partsOf('DIDs')
  yield before + first
  yield* more
  yield behind
}

/** All numbers that the account has in service. Without any, one record that stands for none. */
export const auditDIDs: Operation = {
  name: 'auditDIDs',
  parameters: [],
  response: 'did',
  run: async (call) => {
    const dids = ownDids(call)
    const first = await dids.next()
    if (first.done === true) return writeDids([dummyDid(NOTHING_OWNED)])
    return answerOf(first.value, dids)
  },
}
