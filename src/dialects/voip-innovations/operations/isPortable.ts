import { checkPortability } from '#domain/porting/check-portability.ts'

import { type Operation, texts, writeRefusal } from '../operation.ts'
import { INVALID_NUMBER, SUCCESS } from '../outer-codes.ts'
import { writePort } from '../port-response.ts'
import { hasTenDigits, readTelephoneNumber } from '../telephone-number.ts'

/** Whether a number could be ported in now. */
export const isPortable: Operation = {
  name: 'isPortable',
  parameters: texts('tn'),
  response: 'port',
  run: async ({ session, arguments: given }) => {
    const tn = given.text('tn') ?? ''
    if (!hasTenDigits(tn)) return writeRefusal('port', INVALID_NUMBER)
    const e164 = readTelephoneNumber(tn)
    if (e164 === undefined) return writePort(SUCCESS)
    const { items } = await checkPortability(session, { numbers: [e164] })
    return writePort(SUCCESS, { isPortable: items[0]?.portable === true })
  },
}
