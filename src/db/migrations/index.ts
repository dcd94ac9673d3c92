import { exchange } from './0001-exchange.ts'
import { resources } from './0002-resources.ts'
import { life } from './0003-life.ts'
import { documents } from './0004-documents.ts'
import { money } from './0005-money.ts'
import { porting } from './0006-porting.ts'
import { messaging } from './0007-messaging.ts'
import { credentials } from './0008-credentials.ts'
import { carrierFaces } from './0009-carrier-faces.ts'
import { tcl } from './0010-tcl.ts'
import { webhooks } from './0011-webhooks.ts'
import { users } from './0012-users.ts'
import { imports } from './0013-imports.ts'
import { logShift } from './0014-log-shift.ts'
import { portDays } from './0015-port-days.ts'
import { holds } from './0016-holds.ts'

/** The words in which the engines' schemas differ. */
export type SchemaWords = {
  readonly integer: string
  /** A key that counts up by itself. */
  readonly serial: string
  /** Ends a table whose rows lie in the order of its primary key. */
  readonly clustered: string
  /** Ends any other table. */
  readonly table: string
  /** The column that tells which transaction wrote an event. */
  readonly transactionId: string
  /** A derived table with one column `value`: the items of a JSON list in a column, or in a field of the object there. */
  listIn(column: string, field?: string): string
}

export type Migration = {
  readonly name: string
  /** Statements, run in order inside one transaction. Once released it never changes. */
  statements(words: SchemaWords): readonly string[]
}

/** In order; the version of a database is how many of them it has seen. */
export const migrations: readonly Migration[] = [
  exchange,
  resources,
  life,
  documents,
  money,
  porting,
  messaging,
  credentials,
  carrierFaces,
  tcl,
  webhooks,
  users,
  imports,
  logShift,
  portDays,
  holds,
]
