import { sql } from 'kysely'
import { Type, type Static } from 'typebox'

import type { Transaction } from '#db/database.ts'
import { formatE164 } from '#lib/e164.ts'

import { E164Field } from '../e164-field.ts'
import type { NewEvent } from '../events/append-event.ts'
import { mutation, type Outcome } from '../mutation.ts'
import { ExternalId } from '../orders/external-id.ts'
import { finishOrder } from '../orders/finish-order.ts'
import { openOrder } from '../orders/open-order.ts'
import { campaignsStillActive } from '../services/campaigns-still-active.ts'
import { lockOwnNumbers } from '../services/lock-own-numbers.ts'
import { offeredFeatures } from '../services/offered-features.ts'
import { exchangeOf, type Session } from '../session.ts'
import { campaignsNamed } from './campaigns-named.ts'

/** Numbers that one such order may name. */
export const MAX_LISTED = 100_000

/** Numbers, each with its campaign. */
export const AssignListedInput = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        { e164: E164Field, campaign: Type.String({ pattern: '^C[A-Za-z0-9]{6}$', description: 'A campaign.' }) },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: MAX_LISTED, description: 'Numbers in service, each once, with its campaign.' },
    ),
    externalId: Type.Optional(ExternalId("The customer's own id of this order: sent again, nothing is done.")),
  },
  { additionalProperties: false },
)
type Items = Static<typeof AssignListedInput>['items']

/** What may be in the way of a number. */
export type ListedRefusal =
  | 'listed_twice'
  | 'number_not_in_service'
  | 'unknown_campaign'
  | 'campaign_not_active'
  | 'no_sms'
  | 'already_assigned'

/** The order; or, when nothing was done, the first number in its way and why. */
export type AssignedListed =
  | { readonly orderId: string; readonly refused: null }
  | {
      readonly orderId: null
      readonly refused: { readonly e164: number; readonly reason: ListedRefusal }
    }

/** The first thing that is in the way of an item, and the campaign that each of them names. */
async function judge(tx: Transaction, session: Session, items: Items) {
  const ascending = [...new Set(items.map(({ e164 }) => e164))].toSorted((a, b) => a - b)
  const own = await lockOwnNumbers(tx, session, ascending, ['in_service'])
  const offered = await offeredFeatures(tx, ascending)
  const named = await campaignsNamed(tx, session, [...new Set(items.map(({ campaign }) => campaign))])
  const { accountId } = session.actor
  const active = await campaignsStillActive(tx, accountId, [...named.values()], exchangeOf(session).clock.now())
  const seen = new Set<number>()
  for (const { e164, campaign } of items) {
    const refuse = (reason: ListedRefusal) => ({ named, refused: { e164, reason } })
    const campaignId = named.get(campaign)
    if (seen.has(e164)) return refuse('listed_twice')
    seen.add(e164)
    if (!own.has(e164)) return refuse('number_not_in_service')
    if (campaignId === undefined) return refuse('unknown_campaign')
    if (!active.has(campaignId)) return refuse('campaign_not_active')
    if (!offered(e164).has('sms')) return refuse('no_sms')
  }
  return { named, refused: null }
}

/** Gives the campaign to numbers that have none or this one already. Gives their services, and for which it is new. */
async function give(tx: Transaction, campaignId: string, numbers: readonly number[]) {
  const { rows: fresh } = await sql<{ e164: number }>`
    update service set campaign_id = ${campaignId}
    where ended_at is null and campaign_id is null and e164 ${tx.text.among(numbers)}
    returning e164`.execute(tx.query)
  const { rows: present } = await sql<{ e164: number; id: string; campaign_id: string | null }>`
    select e164, id, campaign_id from service where ended_at is null and e164 ${tx.text.among(numbers)}`.execute(
    tx.query,
  )
  const having = present.filter((service) => service.campaign_id === campaignId)
  return { fresh: fresh.map(({ e164 }) => e164).toSorted((a, b) => a - b), having }
}

/**
 * Assigns numbers in service to campaigns, each to its own, all or none, as one order that is complete when it is answered.
 * A campaign is named by its registry's id or by ours. What is in the way is answered, and then nothing was done. Errors:
 * `external_id_reused`.
 */
export const assignListed = mutation({
  name: 'campaigns.assign_listed',
  scope: 'messaging:write',
  input: AssignListedInput,
  run: async (tx, session, { items, externalId }): Promise<Outcome<AssignedListed>> => {
    const asked = { kind: 'campaign_assign', asked: { items }, wanted: items.length, externalId } as const
    const { orderId, repeated } = await openOrder(tx, session, asked)
    if (repeated) return { answer: { orderId, refused: null }, events: 'unchanged' }
    const { named, refused } = await judge(tx, session, items)
    if (refused !== null) return { answer: { orderId: null, refused }, events: 'undo' }
    const services = new Map<number, string>()
    const events: NewEvent[] = []
    for (const campaignId of new Set(named.values())) {
      const numbers = items.flatMap(({ e164, campaign }) => (named.get(campaign) === campaignId ? e164 : []))
      const { fresh, having } = await give(tx, campaignId, numbers)
      for (const { e164, id } of having) services.set(e164, id)
      const data = { campaignId, orderId, numbers: fresh }
      const { accountId } = session.actor
      if (fresh.length > 0)
        events.push({ type: 'campaign.assigned', subject: formatE164(fresh[0] ?? 0), accountId, data })
    }
    const taken = items.find(({ e164 }) => !services.has(e164))
    if (taken !== undefined)
      return { answer: { orderId: null, refused: { e164: taken.e164, reason: 'already_assigned' } }, events: 'undo' }
    const lines = items.map(({ e164 }) => ({
      e164,
      state: 'completed' as const,
      serviceId: services.get(e164) ?? null,
    }))
    await finishOrder(
      tx,
      session,
      orderId,
      lines.toSorted((a, b) => a.e164 - b.e164),
    )
    const [event, ...more] = events
    return { answer: { orderId, refused: null }, events: event === undefined ? 'unchanged' : [event, ...more] }
  },
})
