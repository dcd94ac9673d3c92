import { listFreeNanp } from '#domain/numbers/list-free-nanp.ts'

import { writeLocator } from '../did-locator.ts'
import { writeDidList } from '../did-response.ts'
import { type Operation, texts, writeRefusal } from '../operation.ts'
import { NO_RECORDS } from '../outer-codes.ts'
import { searchedBy } from '../search-criteria.ts'

/** Free numbers that meet the criteria, as many as a search may find. */
export const getDIDs: Operation = {
  name: 'getDIDs',
  parameters: texts('state', 'lata', 'rateCenter', 'npa', 'nxx', 'tier', 't38', 'cnam', 'sms', 'network'),
  response: 'did',
  run: async ({ session, arguments: given, maxFound }) => {
    const criteria = searchedBy(given)
    if (typeof criteria === 'number') return writeRefusal('did', criteria)
    const found = await listFreeNanp(session, { criteria, limit: maxFound })
    return found.length === 0 ? writeRefusal('did', NO_RECORDS) : writeDidList('DIDLocators', found, writeLocator)
  },
}
