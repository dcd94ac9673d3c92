import { Type } from 'typebox'

import { formatE164 } from '#lib/e164.ts'

import { DomainError } from '../errors.ts'
import { E164Field } from '../e164-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { selectServices, showService } from './read-services.ts'

/** Which number. */
export const GetServiceInput = Type.Object({ e164: E164Field }, { additionalProperties: false })

/** One number that the account has in service, leaving or ageing. Errors: `not_found`, also for another account's. */
export const getService = query({
  scope: 'services:read',
  input: GetServiceInput,
  answer: async (session, { e164 }) => {
    const { database, clock } = exchangeOf(session)
    const row = await selectServices(database.read, session.actor.accountId)
      .where('number.e164', '=', e164)
      .executeTakeFirst()
    if (row === undefined)
      throw new DomainError('not_found', `${formatE164(e164)} is not a number of this account`, { pointer: '/e164' })
    return showService(row, clock.now())
  },
})
