import { type AssignedListed, assignListed, type ListedRefusal, MAX_LISTED } from '#domain/messaging/assign-listed.ts'
import { numberOrder } from '#domain/orders/number-order.ts'

import { success } from '../answer.ts'
import type { Operation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { readTn } from '../telephone-number.ts'
import { type Fields, findText, isFields, tnItemsOf } from '../wire.ts'
import { NETWORK, type Words } from '../words.ts'

/** A hundred thousand numbers, each written with all its punctuation and indented, are half of it. */
const MAX_BODY_BYTES = 33_554_432
const CAMPAIGN_ID = /^C[A-Za-z0-9]{6}$/
const REFERENCE = /^[ -~]{1,128}$/
const INVALID_TN: Words = [409, 'Invalid TN Submitted']

/** What is in the way of a number, in the carrier's words. */
const REFUSALS: Readonly<Record<ListedRefusal, Words>> = {
  listed_twice: INVALID_TN,
  number_not_in_service: INVALID_TN,
  unknown_campaign: [409, 'externalCampaignId is not registered'],
  campaign_not_active: [409, 'externalCampaignId is not ACTIVE'],
  no_sms: [432, 'TN Excluded'],
  already_assigned: [432, 'TN Excluded'],
}

function campaignOf(item: Fields): string {
  const feature = item['tnFeature']
  const messaging = isFields(feature) ? feature['messaging'] : undefined
  const campaign = isFields(messaging) ? findText(messaging, 'tnCampaign', NETWORK) : undefined
  if (campaign === undefined) throw new Refusal(...NETWORK.missing('tnCampaign'))
  if (!CAMPAIGN_ID.test(campaign)) throw new Refusal(409, 'Invalid Input Parameters')
  return campaign
}

function readItem(item: Fields) {
  if (findText(item, 'tn', NETWORK) === undefined) throw new Refusal(...NETWORK.missing('tn'))
  const campaign = campaignOf(item)
  const e164 = readTn(item['tn'])
  if (e164 === undefined) throw new Refusal(...INVALID_TN)
  return { e164, campaign }
}

function referenceOf(holder: unknown) {
  const given = isFields(holder) ? findText(holder, 'customerOrderReference', NETWORK) : undefined
  if (given === undefined) return {}
  if (!REFERENCE.test(given)) throw new Refusal(409, 'Invalid Input Parameters')
  return { externalId: given }
}

/** The order, or the first thing that is in its way as a refusal. */
function orderIdOf({ orderId, refused }: AssignedListed): string {
  if (orderId === null) throw new Refusal(...REFUSALS[refused.reason])
  return orderId
}

/** Assigns numbers in service to campaigns, all or none. */
export const tnMessagingCampaign: Operation = {
  path: '/v2/iNumbering/tnMessagingCampaign',
  family: NETWORK,
  bodyLimit: MAX_BODY_BYTES,
  answer: async (session, { tnCampaign: order }) => {
    if (order === undefined || order === null) throw new Refusal(...NETWORK.missing('tnCampaign'))
    const given = tnItemsOf(order)
    if (given.length > MAX_LISTED) throw new Refusal(422, 'Order quantity limit is 100,000 numbers')
    const { answer } = await assignListed(session, { items: given.map(readItem), ...referenceOf(order) })
    const { answer: number } = await numberOrder(session, { orderId: orderIdOf(answer) })
    return success({ orderId: number })
  },
}
