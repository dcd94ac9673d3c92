import { Type, type Static } from 'typebox'

/** How many numbers a new account may hold at once, unless the operator says otherwise. */
export const DEFAULT_HOLD_LIMIT = 10_000
/** The most that an operator may allow. */
export const MAX_HOLD_LIMIT = 1_000_000
export const MAX_NAME_LENGTH = 100

export const ROLES = ['operator', 'customer'] as const

/** A name that people read: 1–100 characters, no control characters. */
export const NameSchema = Type.String({
  minLength: 1,
  maxLength: MAX_NAME_LENGTH,
  pattern: '^[^\\u0000-\\u001f\\u007f]+$',
  description: 'What people call it: 1 to 100 characters without control characters.',
})

/** A customer of the exchange, or the operator itself. */
export const AccountSchema = Type.Object(
  {
    id: Type.String({ description: 'Id of the account, `acc_…`.' }),
    name: NameSchema,
    role: Type.Enum(ROLES, { description: '`operator` runs the exchange; `customer` buys numbers.' }),
    holdLimit: Type.Integer({ description: 'How many numbers the account may hold in reservations at once.' }),
    createdAt: Type.String({ format: 'date-time', description: 'When it was opened, UTC.' }),
  },
  { $id: 'Account', additionalProperties: false },
)
export type Account = Static<typeof AccountSchema>
