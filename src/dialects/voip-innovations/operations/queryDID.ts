import { tellStanding } from '#domain/numbers/tell-standing.ts'
import { tellTerms } from '#domain/numbers/tell-terms.ts'
import { getService } from '#domain/services/get-service.ts'

import { dateTimeOf } from '../date-time.ts'
import { type Did, dummyDid, wholeDidOf } from '../did.ts'
import { didOfService, placeFields, type Terms } from '../did-of-number.ts'
import { writeDids } from '../did-response.ts'
import { routesById } from '../endpoint-groups.ts'
import { notFound, NUMBER_SUCCESS, refusalOfStanding } from '../number-codes.ts'
import { type Call, type Operation, texts, writeRefusal } from '../operation.ts'
import { INVALID_NUMBER } from '../outer-codes.ts'
import { hasTenDigits, readTelephoneNumber, tenDigitsOf } from '../telephone-number.ts'

async function describe({ session }: Call, e164: number, terms: Terms): Promise<Did> {
  const tn = tenDigitsOf(e164)
  const { standing, reservation } = await tellStanding(session, { e164 })
  const refusal = refusalOfStanding('query', standing)
  if (refusal !== undefined) {
    if (refusal.statusCode === notFound('query').statusCode) return dummyDid(refusal.statusCode)
    return wholeDidOf({ tn, availability: 'unavailable', ...refusal, ...placeFields(terms) })
  }
  switch (standing) {
    case 'assigned_to_you':
      return didOfService(await getService(session, { e164 }), terms, await routesById(session))
    case 'free':
      return wholeDidOf({
        tn,
        availability: 'available',
        status: 'Number currently available',
        statusCode: NUMBER_SUCCESS,
        ...placeFields(terms),
      })
    default:
      return wholeDidOf({
        tn,
        availability: 'reserved',
        status: 'Number currently reserved for you',
        statusCode: NUMBER_SUCCESS,
        ...placeFields(terms),
        ...(reservation === null ? {} : { expireDate: dateTimeOf(reservation.expiresAt) }),
      })
  }
}

/** How a number stands to the account, with all that is known of it. */
export const queryDID: Operation = {
  name: 'queryDID',
  parameters: texts('did'),
  response: 'did',
  run: async (call) => {
    const did = call.arguments.text('did') ?? ''
    if (!hasTenDigits(did)) return writeRefusal('did', INVALID_NUMBER)
    const e164 = readTelephoneNumber(did)
    if (e164 === undefined) return writeDids([dummyDid(notFound('query').statusCode)])
    const [known] = await tellTerms(call.session, { numbers: [e164] })
    return writeDids([await describe(call, e164, known?.terms ?? null)])
  },
}
