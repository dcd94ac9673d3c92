import { Type } from 'typebox'

import { E164Field } from '../e164-field.ts'
import { DomainError } from '../errors.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { changeServices } from './apply-settings.ts'
import { selectServices, showService } from './read-services.ts'
import { notInService, throwRefusal } from './service-refusal.ts'
import { ServiceSettingsSchema } from './service-settings.ts'

/** Which number, and what it is told. */
export const ChangeNumberInput = Type.Object(
  { e164: E164Field, settings: ServiceSettingsSchema },
  { additionalProperties: false },
)

/**
 * Gives one number in service these settings; what is left out stays as it is. Answers the number as it is then. Errors:
 * `invalid_input` at a setting that cannot be had, `not_found` for what they name, `number_not_in_service`.
 */
export const changeNumber = mutation({
  name: 'services.change_one',
  scope: 'services:write',
  input: ChangeNumberInput,
  run: async (tx, session, { e164, settings }) => {
    if (Object.keys(settings).length === 0)
      throw new DomainError('invalid_input', 'no setting is given: give at least one', { pointer: '/settings' })
    const { refused, events } = await changeServices(tx, session, [e164], settings, '/settings')
    const refusal = refused.get(e164)
    if (refusal !== undefined && refusal.pointer === undefined)
      throw new DomainError(refusal.code, `${refusal.message}: nothing was changed`, { pointer: '/e164' })
    throwRefusal([e164], refused, { numbers: '/e164', settings: '/settings', undone: 'nothing was changed' })
    const row = await selectServices(tx, session.actor.accountId).where('number.e164', '=', e164).executeTakeFirst()
    if (row === undefined) throw new DomainError('number_not_in_service', notInService(e164).message)
    const [event, ...more] = events
    return {
      answer: showService(row, exchangeOf(session).clock.now()),
      events: event === undefined ? 'unchanged' : [event, ...more],
    }
  },
})
