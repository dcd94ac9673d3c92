import type { Exchange } from '#domain/exchange.ts'
import type { Session } from '#domain/session.ts'
import { newId } from '#lib/ids.ts'
import { confirmFoc } from '#domain/porting/confirm-foc.ts'
import { createPort } from '#domain/porting/create-port.ts'
import type { Port } from '#domain/porting/port.ts'
import { setFootprintRule } from '#domain/porting/set-footprint-rule.ts'
import { submitPort } from '#domain/porting/submit-port.ts'

import type { TestExchange } from '../support/exchange.ts'

/** A central office code that no block of the tests holds, in the same rate centre as their stock. */
export const FOREIGN = 12_015_600_000
export const FOC = '2026-03-16'

export const END_USER = {
  name: 'Example Bakery Inc.',
  kind: 'business' as const,
  address: { line1: '1 Exchange Place', city: 'Jersey City', region: 'NJ', postalCode: '07302', country: 'US' },
}

/** All that a port needs to be submitted. */
export const WHOLE = {
  endUser: END_USER,
  billingNumber: FOREIGN,
  currentCarrier: 'Other Telephone Company',
  carrierAccount: 'AC-4711',
  pin: 'secret-9031',
  requestedFocDate: FOC,
}

/** Offers ports of the code, as an operator who knows where it is. */
export async function openFootprint(operator: Session): Promise<void> {
  await setFootprintRule(operator, { country: 'US', region: 'NJ', lata: '224', rateCenter: 'HACKENSACK' })
  await setFootprintRule(operator, {
    country: 'US',
    region: 'NJ',
    lata: '224',
    rateCenter: 'HACKENSACK',
    npa: '201',
    nxx: '560',
    carrier: '9206',
    tier: 3,
  })
}

/** A letter of authorisation of an account, written past the upload, whose subject this is not. Gives its id. */
export async function writeLetter(
  exchange: Exchange,
  accountId: string,
  {
    state = 'submitted',
    type = 'letter_of_authorisation',
  }: { state?: 'submitted' | 'accepted' | 'rejected'; type?: string } = {},
): Promise<string> {
  const { clock } = exchange
  const id = newId('document', clock)
  await exchange.database.transaction(async (tx) => {
    await tx.query
      .insertInto('document')
      .values({
        id,
        account_id: accountId,
        state,
        document_type: type,
        customer_id: null,
        order_id: null,
        location_id: null,
        address_country: null,
        address_city: null,
        file_name: 'loa.pdf',
        media_type: 'application/pdf',
        bytes: 10,
        sha256: '0'.repeat(64),
        expires_at: null,
        reason: state === 'rejected' ? 'not signed' : null,
        reviewed_by: state === 'submitted' ? null : 'test:operator',
        reviewed_at: state === 'submitted' ? null : clock.now(),
        created_at: clock.now(),
        changed_at: clock.now(),
      })
      .execute()
  })
  return id
}

/** The same for whoever a session acts for. */
export function signedLetter({ exchange }: Pick<TestExchange, 'exchange'>, { actor }: Session): Promise<string> {
  return writeLetter(exchange, actor.accountId)
}

/** A port that was submitted, with its letter. */
export async function submitted(given: TestExchange, owner: Session, numbers: readonly number[]): Promise<Port> {
  const loaDocumentId = await signedLetter(given, owner)
  const { id: portId } = (await createPort(owner, { numbers: [...numbers], ...WHOLE, loaDocumentId })).answer
  return (await submitPort(owner, { portId })).answer
}

/** The same, and its day is agreed. */
export async function confirmed(given: TestExchange, owner: Session, numbers: readonly number[]): Promise<Port> {
  const { id: portId } = await submitted(given, owner, numbers)
  return (await confirmFoc(given.operator, { portId, focDate: FOC })).answer
}
