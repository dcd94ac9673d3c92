import type { Reader } from '#db/database.ts'
import type { DocumentTable } from '#db/tables/documents.ts'

import { DomainError } from '../errors.ts'
import type { Session } from '../session.ts'

/** Whether the actor sees the documents of every account: who reviews them does. */
export function seesAll({ actor }: Session): boolean {
  return actor.scopes.has('documents:review')
}

/** The error for a document that the actor does not see, whether or not there is one. */
export function noDocument(documentId: string): DomainError {
  return new DomainError('not_found', `there is no document ${documentId}`, { pointer: '/documentId' })
}

/** The document, if the actor may see it. Errors: `not_found`, also for another account's. */
export async function getVisible(reader: Reader, session: Session, documentId: string): Promise<DocumentTable> {
  let select = reader.query.selectFrom('document').selectAll().where('id', '=', documentId)
  if (!seesAll(session)) select = select.where('account_id', '=', session.actor.accountId)
  const row = await select.executeTakeFirst()
  if (row === undefined) throw noDocument(documentId)
  return row
}
