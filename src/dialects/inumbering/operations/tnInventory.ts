import { type NanpNumber, searchNanp } from '#domain/numbers/search-nanp.ts'

import { success } from '../answer.ts'
import type { Operation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { findInteger, findText, needInteger, needText } from '../wire.ts'
import { PLAIN } from '../words.ts'

/** The carrier's own limit: fewer than this. */
const QUANTITY_LIMIT = 10_000
const MASK = /^[0-9xX]{10}$/
const MAX_LATA = 99_999
const LATA_DIGITS = 3

/** A number as it is shown; what is not known of it is empty, or 0. */
function writeNumber({ national, home }: NanpNumber) {
  return {
    telephoneNumber: national,
    rateCenter: home.rateCenter ?? '',
    city: home.city ?? '',
    lata: Number(home.lata ?? 0),
    province: home.region ?? '',
  }
}

/** Finds free numbers. */
export const tnInventory: Operation = {
  path: '/v2/iNumbering/tnInventory',
  family: PLAIN,
  answer: async (session, fields) => {
    const mask = needText(fields, 'tnMask', PLAIN)
    const quantity = needInteger(fields, 'quantity', PLAIN)
    if (!MASK.test(mask)) throw new Refusal(...PLAIN.wrong('tnMask'))
    if (quantity >= QUANTITY_LIMIT) throw new Refusal(409, `Quantity must be less than ${QUANTITY_LIMIT}`)
    if (quantity === 0) throw new Refusal(...PLAIN.wrong('quantity'))
    const rateCenter = findText(fields, 'rateCenter', PLAIN)
    const lata = findInteger(fields, 'lata', PLAIN)
    const region = findText(fields, 'province', PLAIN)
    if (lata !== undefined && lata > MAX_LATA) throw new Refusal(...PLAIN.wrong('lata'))
    const criteria = {
      mask,
      ...(rateCenter === undefined ? {} : { rateCenter }),
      ...(lata === undefined ? {} : { lata: String(lata).padStart(LATA_DIGITS, '0') }),
      ...(region === undefined ? {} : { region }),
    }
    const found = await searchNanp(session, { criteria, limit: quantity })
    if (found.length === 0) throw new Refusal(409, 'No Result Found')
    return success({ tnResult: found.map(writeNumber) })
  },
}
