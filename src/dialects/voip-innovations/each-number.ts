import { DomainError } from '#domain/errors.ts'
import { type NumberTerms, tellTerms } from '#domain/numbers/tell-terms.ts'
import { tellStanding } from '#domain/numbers/tell-standing.ts'

import type { DidParam } from './arguments.ts'
import { didOf, type Did } from './did.ts'
import { tierOf } from './did-of-number.ts'
import { writeDids } from './did-response.ts'
import {
  badEndpointGroup,
  notFound,
  NUMBER_SUCCESS,
  type NumberMethod,
  type NumberOutcome,
  refusalOfStanding,
  sortOfError,
  stillReserved,
  unknownError,
} from './number-codes.ts'
import type { Call } from './operation.ts'
import { readTelephoneNumber, tenDigitsOf } from './telephone-number.ts'

/** A number of a request that can exist. */
export type AskedNumber = NumberTerms & { readonly e164: number; readonly param: DidParam }

/** What is done to one number; gives the words for it, or why it is refused. */
export type NumberWork = (call: Call, asked: AskedNumber) => Promise<string | NumberOutcome>

type Method = Exclude<NumberMethod, 'query'>

/** Why an attempt failed, in the words of the method. What concerns the whole request is thrown on. */
async function explain(call: Call, method: Method, { e164 }: AskedNumber, error: unknown): Promise<NumberOutcome> {
  if (!(error instanceof DomainError)) {
    call.log.error({ err: error, requestId: call.session.requestId }, 'a number of a request failed')
    return unknownError(method)
  }
  if (error.code === 'forbidden') throw error
  const sort = sortOfError(error.code)
  if (sort === 'by its standing') {
    const { standing } = await tellStanding(call.session, { e164 })
    return refusalOfStanding(method, standing) ?? unknownError(method)
  }
  if (sort === 'endpoint group' && (method === 'assign' || method === 'config')) return badEndpointGroup(method)
  if (sort === 'kept' && method === 'release') return stillReserved()
  return unknownError(method)
}

async function workOn(call: Call, method: Method, asked: AskedNumber, work: NumberWork): Promise<NumberOutcome> {
  try {
    const done = await work(call, asked)
    return typeof done === 'string' ? { statusCode: NUMBER_SUCCESS, status: done } : done
  } catch (error) {
    return explain(call, method, asked, error)
  }
}

async function didFor(call: Call, method: Method, param: DidParam, work: NumberWork): Promise<Did> {
  const e164 = readTelephoneNumber(param.tn)
  const refId = param.refId ?? ''
  if (e164 === undefined) return didOf({ tn: param.tn, ...notFound(method), tier: tierOf(null), refId })
  const [known = { terms: null, offer: 'offered' } as const] = await tellTerms(call.session, { numbers: [e164] })
  const outcome = await workOn(call, method, { ...known, e164, param }, work)
  return didOf({ tn: tenDigitsOf(e164), ...outcome, tier: tierOf(known.terms), refId })
}

/** Does the same to each number of a request, in order; that one fails undoes no other. */
export async function eachNumber(call: Call, method: Method, work: NumberWork): Promise<string> {
  const dids: Did[] = []
  for (const param of call.didParams) dids.push(await didFor(call, method, param, work))
  return writeDids(dids)
}
