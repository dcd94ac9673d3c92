import { Type } from 'typebox'

/** Characters of an address at the most. */
const MAX_URL_LENGTH = 2_000

/** Where each change of an order's state is told. */
export const CallbackUrl = Type.String({
  minLength: 1,
  maxLength: MAX_URL_LENGTH,
  pattern: '^https?://[!-~]+$',
  description:
    'Where each change of the state of this order is told: an address of http or https, of at most 2,000 characters.',
})
