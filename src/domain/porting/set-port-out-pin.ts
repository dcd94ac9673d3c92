import { Type, type Static } from 'typebox'

import { checkInput } from '../input.ts'
import { mutation, type Mutation } from '../mutation.ts'
import { exchangeOf, permit, type Session } from '../session.ts'
import { MAX_PIN_LENGTH } from './port-fields.ts'
import { hashNewPin, writePortOutPin } from './port-out-pin.ts'

/** Characters of an account's own PIN at the least. */
export const MIN_PORT_OUT_PIN_LENGTH = 6

/** The new PIN. */
export const SetPortOutPinInput = Type.Object(
  {
    pin: Type.Union(
      [
        Type.String({
          minLength: MIN_PORT_OUT_PIN_LENGTH,
          maxLength: MAX_PIN_LENGTH,
          pattern: '^[!-~]+$',
          description: '6 to 32 printable ASCII characters without blanks.',
        }),
        Type.Null(),
      ],
      {
        description:
          'What another provider has to show to port a number of the account out: 6 to 32 printable ASCII characters ' +
          'without blanks. Null: none, and every request is refused.',
      },
    ),
  },
  { additionalProperties: false },
)

const Hashed = Type.Union([Type.Object({ salt: Type.String(), hash: Type.String() }), Type.Null()])

const storePortOutPin = mutation({
  name: 'port-outs.set-pin',
  scope: 'ports:write',
  input: Type.Object({ pin: Hashed }, { additionalProperties: false }),
  run: async (tx, session, { pin }) => {
    const { accountId } = session.actor
    await writePortOutPin(tx, accountId, pin, exchangeOf(session).clock.now())
    return {
      answer: { hasPin: pin !== null },
      events: [{ type: 'port_out.pin_set', subject: accountId, accountId, data: { hasPin: pin !== null } }],
    }
  },
})

/**
 * Sets the PIN without which no number of the account is ported out; wrong tries are forgotten. Only a salted hash is kept.
 * Not offered under an idempotency key by any dialect, for a fingerprint of it would be kept. Errors: `overloaded`.
 */
export const setPortOutPin: Mutation<
  Static<typeof SetPortOutPinInput>,
  { hasPin: boolean },
  'ports:write'
> = Object.assign(
  async (session: Session, input: Static<typeof SetPortOutPinInput>) => {
    permit(session, 'ports:write')
    const { pin } = checkInput(SetPortOutPinInput, input)
    return storePortOutPin(session, { pin: pin === null ? null : await hashNewPin(pin) })
  },
  { input: SetPortOutPinInput, scope: 'ports:write' as const },
)
