import { Type, type Static } from 'typebox'

import { MAX_CLAIM } from './claim-numbers.ts'
import { CriteriaSchema } from './criteria.ts'

/** Searches in one request. */
export const MAX_SEARCHES = 50

/** So many numbers that match. */
export const WantedSchema = Type.Object(
  {
    criteria: CriteriaSchema,
    quantity: Type.Integer({ minimum: 1, maximum: MAX_CLAIM, description: 'How many numbers.' }),
    contiguous: Type.Optional(
      Type.Boolean({ default: false, description: 'True: the numbers must follow one another without a gap.' }),
    ),
  },
  { $id: 'Wanted', additionalProperties: false },
)
export type WantedInput = Static<typeof WantedSchema>
