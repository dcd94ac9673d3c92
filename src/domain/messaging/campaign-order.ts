import { Type, type Static } from 'typebox'

import type { Transaction } from '#db/database.ts'
import { formatE164 } from '#lib/e164.ts'

import { E164Field } from '../e164-field.ts'
import { IdField } from '../id-field.ts'
import type { Outcome } from '../mutation.ts'
import { MAX_CLAIM } from '../numbers/claim-numbers.ts'
import { noNumberTwice } from '../numbers/no-number-twice.ts'
import { ExternalId } from '../orders/external-id.ts'
import { finishOrder } from '../orders/finish-order.ts'
import { openOrder } from '../orders/open-order.ts'
import type { Order } from '../orders/order.ts'
import { readOrder } from '../orders/read-orders.ts'
import type { NewLine } from '../orders/write-lines.ts'
import type { Session } from '../session.ts'
import { ownCampaign } from './own-rows.ts'

/** Which campaign, and which numbers. */
export const CampaignNumbersInput = Type.Object(
  {
    campaignId: IdField('Id of the campaign, `C…`.'),
    numbers: Type.Array(E164Field, { minItems: 1, maxItems: MAX_CLAIM, description: 'Numbers in service.' }),
    externalId: Type.Optional(
      ExternalId("The customer's own id of this order: sent again, the same order is answered and nothing is done."),
    ),
    requestId: Type.Optional(ExternalId('Ties several orders together.')),
  },
  { additionalProperties: false },
)
type CampaignNumbers = Static<typeof CampaignNumbersInput>

export type CampaignOrder = {
  readonly order: Order
  /** True when the order was placed before under the same externalId and nothing was done now. */
  readonly repeated: boolean
}

/** What became of each number, and for which of them something changed, ascending. */
export type CampaignWork = { readonly lines: readonly NewLine[]; readonly changed: readonly number[] }

/** What assigning and removing differ in. */
type Sort = {
  readonly kind: 'campaign_assign' | 'campaign_remove'
  readonly event: 'campaign.assigned' | 'campaign.removed'
  work(tx: Transaction, session: Session, campaignId: string, ascending: readonly number[]): Promise<CampaignWork>
}

/** An order about the numbers of a campaign, from its beginning to its end. Errors: `not_found`, `external_id_reused`. */
export async function runCampaignOrder(
  tx: Transaction,
  session: Session,
  { kind, event, work }: Sort,
  { campaignId, numbers, externalId, requestId }: CampaignNumbers,
): Promise<Outcome<CampaignOrder>> {
  noNumberTwice(numbers, '/numbers')
  const { accountId } = session.actor
  const asked = { campaignId, numbers }
  const opened = await openOrder(tx, session, { kind, asked, wanted: numbers.length, externalId, requestId })
  const { orderId, repeated } = opened
  if (repeated) return { answer: { order: await readOrder(tx, session, orderId), repeated }, events: 'unchanged' }
  await ownCampaign(tx, session, campaignId)
  const ascending = numbers.toSorted((a, b) => a - b)
  const { lines, changed } = await work(tx, session, campaignId, ascending)
  await finishOrder(tx, session, orderId, lines)
  const answer = { order: await readOrder(tx, session, orderId), repeated }
  const [first] = changed
  if (first === undefined) return { answer, events: 'unchanged' }
  const data = { campaignId, orderId, numbers: changed }
  return { answer, events: [{ type: event, subject: formatE164(first), accountId, data }] }
}
