import { type RawBuilder, sql } from 'kysely'

import type { Reader, Transaction } from '#db/database.ts'

import { DomainError } from '../errors.ts'
import type { Session } from '../session.ts'
import type { Row, Values } from './columns.ts'
import { type Noun, NOUNS } from './nouns.ts'
import { REFERENCES } from './references.ts'

async function ownRow(
  reader: Reader,
  session: Session,
  noun: Noun,
  at: { readonly id: string; readonly pointer: string },
  lock: RawBuilder<unknown>,
): Promise<Row> {
  const { table, called } = NOUNS[noun]
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} where id = ${at.id} and account_id = ${session.actor.accountId} ${lock}`.execute(
    reader.query,
  )
  const [row] = rows
  if (row === undefined) throw new DomainError('not_found', `there is no ${called} ${at.id}`, { pointer: at.pointer })
  return row
}

/** The account's resource. Errors: `not_found` at `/customerId` or its like, also for another account's. */
export function getOwn(reader: Reader, session: Session, noun: Noun, id: string): Promise<Row> {
  return ownRow(reader, session, noun, { id, pointer: `/${noun}Id` }, sql``)
}

/** The same for a change of it: until this transaction ends nobody else changes or deletes it. */
export function lockOwn(tx: Transaction, session: Session, noun: Noun, id: string): Promise<Row> {
  return ownRow(tx, session, noun, { id, pointer: `/${noun}Id` }, tx.text.lockRows)
}

/** The same for its deletion: until this transaction ends nobody else changes it or begins to use it. */
export function lockForDeletion(tx: Transaction, session: Session, noun: Noun, id: string): Promise<Row> {
  return ownRow(tx, session, noun, { id, pointer: `/${noun}Id` }, tx.text.lockForDeletion)
}

/**
 * Makes sure that a resource of the account which is about to be used is there, and stays until this transaction ends.
 * Errors: `not_found` at the pointer, also for another account's.
 */
export async function keepOwn(
  tx: Transaction,
  session: Session,
  noun: Noun,
  at: { readonly id: string; readonly pointer: string },
): Promise<void> {
  await ownRow(tx, session, noun, at, tx.text.keepRows)
}

/** The same for everything that these values of one resource name. */
export async function keepReferences(tx: Transaction, session: Session, from: Noun, values: Values): Promise<void> {
  for (const { field, to } of REFERENCES.filter((reference) => reference.from === from)) {
    const id = values[field]
    if (typeof id === 'string') await keepOwn(tx, session, to, { id, pointer: `/${field}` })
  }
}
