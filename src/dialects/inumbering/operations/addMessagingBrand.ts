import { DomainError } from '#domain/errors.ts'
import { enterVettedBrand } from '#domain/messaging/enter-vetted-brand.ts'

import { success } from '../answer.ts'
import type { Operation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { needText } from '../wire.ts'
import { NETWORK } from '../words.ts'

const BRAND_ID = /^B[A-Za-z0-9]{1,63}$/

/** A name or an id that is in use, in the carrier's words. */
function brandRefusal(error: unknown): unknown {
  if (!(error instanceof DomainError) || error.code !== 'name_taken') return error
  return error.detail.pointer === '/legalName'
    ? new Refusal(470, 'Brand Name already exists')
    : new Refusal(409, 'messagingBrandId already exists')
}

/** Enters a brand that a registry has vetted. */
export const addMessagingBrand: Operation = {
  path: '/v2/iNumbering/addMessagingBrand',
  family: NETWORK,
  answer: async (session, fields) => {
    const externalId = needText(fields, 'messagingBrandId', NETWORK)
    const legalName = needText(fields, 'messagingBrandName', NETWORK)
    const description = needText(fields, 'messagingBrandDescription', NETWORK)
    if (!BRAND_ID.test(externalId))
      throw new Refusal(
        409,
        'Invalid messagingBrandId format, should start with B and contain alphanumeric characters only',
      )
    await enterVettedBrand(session, { externalId, legalName, description }).catch((error: unknown) => {
      throw brandRefusal(error)
    })
    return success()
  },
}
