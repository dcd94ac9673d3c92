import { Type, type Static } from 'typebox'

import type { Transaction } from '#db/database.ts'
import { HOUR_MS } from '#lib/clock.ts'
import { formatE164 } from '#lib/e164.ts'
import { newId } from '#lib/ids.ts'

import { E164Field } from '../e164-field.ts'
import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { checkInput } from '../input.ts'
import { mutation, type Mutation } from '../mutation.ts'
import { Line } from '../resources/field.ts'
import { exchangeOf, permit, type Session } from '../session.ts'
import { findPortOut } from './find-port-out.ts'
import { writePortOutStep } from './move-port-out.ts'
import { checkDay, Day, PinField } from './port-fields.ts'
import { hashShownPin, tryPortOutPin } from './port-out-pin.ts'
import type { PortOut } from './port-out.ts'
import { PORT_OUT_ANSWER_HOURS, type RefusalCode } from './port-out-states.ts'
import { showPortOut } from './show-port-out.ts'

/** What the gaining provider asks for. */
export const RequestPortOutInput = Type.Object(
  {
    e164: E164Field,
    accountNumber: IdField('The account of the number as the gaining provider knows it: its id, `acc_…`.'),
    pin: PinField("The account's PIN for ports out."),
    gainingCarrier: Line('Name of the provider that wants the number.'),
    requestedFocDate: Type.Optional(Day('The day on which it wants it, YYYY-MM-DD.')),
  },
  { additionalProperties: false },
)

const { pin: _pin, ...asked } = RequestPortOutInput.properties
const EnteredPortOut = Type.Object(
  { ...asked, shown: Type.Object({ salt: Type.String(), hash: Type.String() }) },
  { additionalProperties: false },
)

async function holderOf(tx: Transaction, e164: number): Promise<string> {
  const row = await tx.query
    .selectFrom('number')
    .select('account_id')
    .where('e164', '=', e164)
    .where('state', 'in', ['in_service', 'porting_out'])
    .executeTakeFirst()
  if (row !== undefined) return row.account_id
  throw new DomainError(
    'number_not_in_service',
    `${formatE164(e164)} is not in service here: it cannot be ported out`,
    {
      pointer: '/e164',
    },
  )
}

function check(
  tx: Transaction,
  holder: string,
  { accountNumber, shown }: Static<typeof EnteredPortOut>,
): Promise<RefusalCode | null> {
  if (accountNumber !== holder) return Promise.resolve('wrong_account_number')
  return tryPortOutPin(tx, holder, shown)
}

const enterPortOut = mutation({
  name: 'port-outs.request',
  scope: 'ports:work',
  input: EnteredPortOut,
  run: async (tx, session, input) => {
    checkDay(input.requestedFocDate, '/requestedFocDate')
    const { clock } = exchangeOf(session)
    const now = clock.now()
    const { e164, gainingCarrier } = input
    const accountId = await holderOf(tx, e164)
    const refusal = await check(tx, accountId, input)
    const id = newId('portOut', clock)
    const state = refusal === null ? 'requested' : 'refused'
    const inserted = await tx.query
      .insertInto('port_out')
      .values({
        id,
        account_id: accountId,
        e164,
        state,
        gaining_carrier: gainingCarrier,
        requested_foc: input.requestedFocDate ?? null,
        reason_code: refusal,
        due_at: now + PORT_OUT_ANSWER_HOURS * HOUR_MS,
        created_at: now,
        changed_at: now,
        ended_at: refusal === null ? null : now,
      })
      .onConflict((conflict) => conflict.column('e164').where('ended_at', 'is', null).doNothing())
      .returning('id')
      .execute()
    if (inserted.length === 0)
      throw new DomainError('port_open', `${formatE164(e164)} is in an open port out: end that one first`, {
        pointer: '/e164',
      })
    await writePortOutStep(tx, session, id, state, refusal)
    return {
      answer: await showPortOut(tx, await findPortOut(tx, session, id)),
      events: [
        {
          type: refusal === null ? 'port_out.requested' : 'port_out.refused',
          subject: id,
          accountId,
          data: { e164, gainingCarrier, refusal },
        },
      ],
    }
  },
})

/**
 * Enters the request of another provider for a number in service. One that does not show the account's number and PIN is
 * kept as `refused`, and a wrong PIN is counted; any other waits for the account or the operator. For operators. Errors:
 * `number_not_in_service`, `port_open`, `overloaded`.
 */
export const requestPortOut: Mutation<Static<typeof RequestPortOutInput>, PortOut, 'ports:work'> = Object.assign(
  async (session: Session, input: Static<typeof RequestPortOutInput>) => {
    permit(session, 'ports:work')
    const { pin, ...request } = checkInput(RequestPortOutInput, input)
    const shown = await hashShownPin(exchangeOf(session), request.accountNumber, pin)
    return enterPortOut(session, { ...request, shown })
  },
  { input: RequestPortOutInput, scope: 'ports:work' as const },
)
