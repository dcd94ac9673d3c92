import { type RawBuilder, sql } from 'kysely'
import { Type, type Static } from 'typebox'

import type { Transaction } from '#db/database.ts'

import { DomainError } from '../errors.ts'
import { columnOf } from './columns.ts'
import { type Noun, NOUNS } from './nouns.ts'
import { REFERENCES, type User } from './references.ts'

const Count = (description: string) => Type.Optional(Type.Integer({ minimum: 1, description }))

/** How many of each sort use a resource; those of which none do are left out. */
export const UsersSchema = Type.Object(
  {
    contacts: Count('Contacts of the customer.'),
    locations: Count('Locations of the customer.'),
    paymentMethods: Count('Payment methods of the customer, or that bill to the contact or location.'),
    campaigns: Count('Campaigns of the brand.'),
    documents: Count('Documents of the customer or location that count or wait for their review.'),
    numbers: Count('Numbers in service.'),
    orders: Count('Orders that go on.'),
  },
  {
    $id: 'UsedBy',
    description: '`in_use`: how many of each sort use it; sorts of which none do are left out.',
    additionalProperties: false,
  },
)
export type Users = Static<typeof UsersSchema>

/** The table of each user, its name in the count, and the words for one and many of it. */
const USERS: Readonly<Record<User, { table: string; counted: keyof Users; words: readonly [string, string] }>> = {
  contact: { table: 'contact', counted: 'contacts', words: ['contact', 'contacts'] },
  location: { table: 'location', counted: 'locations', words: ['location', 'locations'] },
  paymentMethod: {
    table: 'payment_method',
    counted: 'paymentMethods',
    words: ['payment method', 'payment methods'],
  },
  document: { table: 'document', counted: 'documents', words: ['document', 'documents'] },
  order: { table: 'number_order', counted: 'orders', words: ['order that goes on', 'orders that go on'] },
  service: { table: 'service', counted: 'numbers', words: ['number in service', 'numbers in service'] },
}

/** Users that remember what they used when they no longer use it, and which of them still do. */
const STILL_USING: Readonly<Partial<Record<User, RawBuilder<unknown>>>> = {
  order: sql`ended_at is null`,
  service: sql`ended_at is null`,
  document: sql`state in ('submitted', 'accepted')`,
}
const inUse = (from: User) => (STILL_USING[from] === undefined ? sql`` : sql`and ${STILL_USING[from]}`)

/**
 * Refuses to go on while something uses a resource, which has to be locked for deletion, so that nothing begins to use it
 * meanwhile. Errors: `in_use` with the counts.
 */
export async function refuseWhileUsed(tx: Transaction, noun: Noun, id: string): Promise<void> {
  const usedBy: Users = {}
  const told: string[] = []
  for (const { from, field } of REFERENCES.filter(({ to }) => to === noun)) {
    const user = USERS[from]
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(user.table)}
      where ${sql.ref(columnOf(field))} = ${id} ${inUse(from)}`.execute(tx.query)
    const count = rows[0]?.count ?? 0
    if (count === 0) continue
    usedBy[user.counted] = (usedBy[user.counted] ?? 0) + count
    told.push(`${count} ${user.words[count === 1 ? 0 : 1]}`)
  }
  if (told.length === 0) return
  throw new DomainError(
    'in_use',
    `${NOUNS[noun].called} ${id} is used by ${told.join(', ')}: change or release these first`,
    { pointer: `/${noun}Id`, extra: { usedBy } },
  )
}

/** Lets those that used a resource, and no longer do, forget it, because it is about to be deleted. */
export async function forgetInPast(tx: Transaction, noun: Noun, id: string): Promise<void> {
  for (const { from, field } of REFERENCES.filter(({ to }) => to === noun))
    if (STILL_USING[from] !== undefined) {
      const column = sql.ref(columnOf(field))
      await sql`update ${sql.table(USERS[from].table)} set ${column} = null where ${column} = ${id}`.execute(tx.query)
    }
}
