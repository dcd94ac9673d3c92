import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'

import { DomainError } from '../errors.ts'
import { keepNamed } from '../services/apply-settings.ts'
import { checkSettings } from '../services/service-settings.ts'
import type { Session } from '../session.ts'
import type { PortFieldValues } from './port-fields.ts'

async function keepDocument(tx: Transaction, session: Session, id: string | null | undefined, pointer: string) {
  if (id === null || id === undefined) return
  const { rows } = await sql`
    select id from document where id = ${id} and account_id = ${session.actor.accountId} ${tx.text.keepRows}`.execute(
    tx.query,
  )
  if (rows.length === 0) throw new DomainError('not_found', `there is no document ${id}`, { pointer })
}

/**
 * Makes sure that what a port names is there and the account's own, and that its settings are whole. The session acts for
 * the port's account. Errors: `not_found`, `invalid_input` at the field.
 */
export async function keepPortReferences(tx: Transaction, session: Session, values: PortFieldValues): Promise<void> {
  if (values.settings !== undefined) {
    checkSettings(values.settings, '/settings')
    await keepNamed(tx, session, values.settings, '/settings')
  }
  await keepDocument(tx, session, values.loaDocumentId, '/loaDocumentId')
  await keepDocument(tx, session, values.billDocumentId, '/billDocumentId')
}
