import { formatE164 } from '#lib/e164.ts'

import { DomainError } from '../errors.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { dependantsOf } from './dependants.ts'
import { GetServiceInput } from './get-service.ts'

/** What hangs on a number that the account has in service. Errors: `not_found`, also for another account's. */
export const getDependants = query({
  scope: 'services:read',
  input: GetServiceInput,
  answer: async (session, { e164 }) => {
    const [found] = await dependantsOf(exchangeOf(session).database.read, session.actor.accountId, [e164])
    if (found !== undefined) return found
    throw new DomainError('not_found', `${formatE164(e164)} is not a number in service of this account`, {
      pointer: '/e164',
    })
  },
})
