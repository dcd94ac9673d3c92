import { Type, type Static } from 'typebox'

import { formatE164 } from '#lib/e164.ts'

import { E164Field } from '../e164-field.ts'
import { DomainError } from '../errors.ts'
import { mutation } from '../mutation.ts'
import { MAX_CLAIM } from '../numbers/claim-numbers.ts'
import { noNumberTwice } from '../numbers/no-number-twice.ts'
import { changeServices } from './apply-settings.ts'
import { listRefusals, RefusedNumberSchema } from './refused-numbers.ts'
import { throwRefusal } from './service-refusal.ts'
import { ServiceSettingsSchema } from './service-settings.ts'

/** Whether a list is done as a whole, or as far as it can be. */
export const ListMode = Type.Optional(
  Type.Enum(['all', 'any'], {
    default: 'all',
    description: '`all`: every number or none. `any`: those that can be had; the rest is told in `refused`.',
  }),
)

/** Which numbers, and what they are told. */
export const ChangeNumbersInput = Type.Object(
  {
    numbers: Type.Array(E164Field, { minItems: 1, maxItems: MAX_CLAIM, description: 'Numbers in service.' }),
    settings: ServiceSettingsSchema,
    mode: ListMode,
  },
  { additionalProperties: false },
)

/** What became of the numbers. */
export const ChangedNumbersSchema = Type.Object(
  {
    changed: Type.Array(Type.String(), { description: 'E.164 with plus, ascending: numbers that have changed.' }),
    unchanged: Type.Array(Type.String(), { description: 'Ascending: those that had all these settings already.' }),
    refused: Type.Array(RefusedNumberSchema, { description: 'Ascending, in mode `any`: those left as they were.' }),
  },
  { $id: 'ChangedNumbers', additionalProperties: false },
)
export type ChangedNumbers = Static<typeof ChangedNumbersSchema>

/**
 * Gives numbers in service these settings; what is left out stays as it is with each of them. Errors: `invalid_input` at
 * a setting that cannot be had, `not_found` for what they name, `number_not_in_service`.
 */
export const changeNumbers = mutation({
  name: 'services.change',
  scope: 'services:write',
  input: ChangeNumbersInput,
  run: async (tx, session, { numbers, settings, mode = 'all' }) => {
    noNumberTwice(numbers, '/numbers')
    if (Object.keys(settings).length === 0)
      throw new DomainError('invalid_input', 'no setting is given: give at least one', { pointer: '/settings' })
    const ascending = numbers.toSorted((a, b) => a - b)
    const { changed, unchanged, refused, events } = await changeServices(tx, session, ascending, settings, '/settings')
    if (mode === 'all' || refused.size === numbers.length)
      throwRefusal(numbers, refused, { numbers: '/numbers', settings: '/settings', undone: 'nothing was changed' })
    const answer: ChangedNumbers = {
      changed: changed.map(formatE164),
      unchanged: unchanged.map(formatE164),
      refused: listRefusals(refused),
    }
    const [event, ...more] = events
    return { answer, events: event === undefined ? 'unchanged' : [event, ...more] }
  },
})
