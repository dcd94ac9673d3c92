import { checkPortability } from '#domain/porting/check-portability.ts'
import { MAX_PORT_NUMBERS } from '#domain/porting/port-fields.ts'
import type { Portability, PortabilityReason } from '#domain/porting/portability.ts'

import { success } from '../answer.ts'
import type { Operation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { readTn } from '../telephone-number.ts'
import { type Fields, tnItemsOf } from '../wire.ts'
import { NETWORK, PLAIN } from '../words.ts'

/** Why a number cannot be ported in. What another account has with it is not told. */
const REASONS: Readonly<Record<PortabilityReason, string>> = {
  not_a_number: 'Invalid TN',
  already_here: 'TN is already on the account',
  port_open: 'TN is on an existing order',
  not_available: 'TN is not portable',
  kind_not_portable: 'TN type is not portable',
  unknown_rate_center: 'Rate center is not known',
  rate_center_outside_footprint: 'Rate center is not covered',
  country_outside_footprint: 'Country is not covered',
}

function readItem({ tn }: Fields): number {
  if (tn === undefined || tn === null || tn === '') throw new Refusal(...PLAIN.missing('tn'))
  const e164 = readTn(tn)
  if (e164 === undefined) throw new Refusal(409, 'Invalid TN submitted')
  return e164
}

function writeItem({ e164, portable, reason, currentCarrier }: Portability) {
  return {
    telephoneNumber: (e164 ?? '').slice('+1'.length),
    isPortable: String(portable),
    serviceProviderName: currentCarrier ?? 'Unknown',
    ...(reason === null ? {} : { notPortableReason: REASONS[reason] }),
  }
}

/** Whether numbers can be ported in. */
export const portInAvailability: Operation = {
  path: '/v2/iNumbering/portInAvailability',
  family: NETWORK,
  answer: async (session, fields) => {
    if (fields['tnList'] === undefined || fields['tnList'] === null) throw new Refusal(...PLAIN.missing('tnList'))
    const numbers = tnItemsOf(fields).map(readItem)
    if (numbers.length > MAX_PORT_NUMBERS) throw new Refusal(409, `Quantity limit is ${MAX_PORT_NUMBERS} numbers`)
    const { items } = await checkPortability(session, { numbers })
    return success({ serviceAvailable: items.map(writeItem) })
  },
}
