import type { Reader } from '#db/database.ts'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import type { Session } from '../session.ts'
import type { WebhookRow } from './webhook.ts'

/** The id of a webhook in a request. */
export const WebhookId = IdField('Id of the webhook, `whk_…`.')

/** The same for what is not there, and for what another account has. */
export function noWebhook(id: string): DomainError {
  return new DomainError('not_found', `there is no webhook ${id}: see the list of webhooks`, { pointer: '/webhookId' })
}

/** The account's webhook with this id. Errors: `not_found`, also for one that was deleted. */
export async function ownWebhook(reader: Reader, session: Session, id: string): Promise<WebhookRow> {
  const row = await reader.query
    .selectFrom('webhook')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', session.actor.accountId)
    .where('order_id', 'is', null)
    .where('state', '<>', 'ended')
    .executeTakeFirst()
  if (row === undefined) throw noWebhook(id)
  return row
}
