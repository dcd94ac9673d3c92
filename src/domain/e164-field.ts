import { Type } from 'typebox'

/** A number inside the domain: an E.164 integer. Dialects parse their own spellings into it. */
export const E164Field = Type.Integer({
  minimum: 1_000_000,
  maximum: 999_999_999_999_999,
  description: 'E.164 number without its plus, at most 15 digits.',
})
