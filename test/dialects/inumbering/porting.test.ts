import assert from 'node:assert/strict'
import { before, test } from 'node:test'

import { confirmFoc } from '#domain/porting/confirm-foc.ts'
import { createPort } from '#domain/porting/create-port.ts'
import { submitPort } from '#domain/porting/submit-port.ts'

import { FOC, FOREIGN, openFootprint, WHOLE, writeLetter } from '../../domain/port-cases.ts'
import { onEveryEngine, stock } from '../../support/exchange.ts'
import { type Program, useCarrier } from './use-carrier.ts'

const CHECK = '/v2/iNumbering/portInAvailability/'
const STATUS = '/v2.1/iNumbering/portStatus/'
const FOREIGN_TN = FOREIGN - 10_000_000_000
const check = (...tns: readonly unknown[]) => ({ tnList: { tnItem: tns.map((tn) => ({ tn })) } })

onEveryEngine((engine) => {
  const carrier = useCarrier(engine)
  let program: Program
  before(async () => {
    await stock(carrier.operator, [{ first: 12015551000, last: 12015551999 }])
    await openFootprint(carrier.operator)
    program = await carrier.newProgram()
  })

  test('portability is told of each number, with a reason where there is none', async () => {
    const { serviceAvailable } = await program.done(CHECK, check(FOREIGN_TN, String(FOREIGN_TN + 1), 3015550000))
    assert.deepEqual(serviceAvailable, [
      { telephoneNumber: String(FOREIGN_TN), isPortable: 'true', serviceProviderName: '9206' },
      { telephoneNumber: String(FOREIGN_TN + 1), isPortable: 'true', serviceProviderName: '9206' },
      {
        telephoneNumber: '3015550000',
        isPortable: 'false',
        serviceProviderName: 'Unknown',
        notPortableReason: 'Rate center is not known',
      },
    ])
    await program.refused(400, 'Field Required: tnList', CHECK)
    await program.refused(400, 'Field Required: tn', CHECK, check(null))
    await program.refused(400, 'tn should be an array of tnItem', CHECK, { tnList: { tnItem: 2015551000 } })
    await program.refused(409, 'Invalid TN submitted', CHECK, check('201'))
    const many = Array.from({ length: 1_001 }, (_, index) => FOREIGN_TN + index)
    await program.refused(409, 'Quantity limit is 1000 numbers', CHECK, check(...many))
  })

  test('ports are told from their submission on, the newest first, and those of nobody else', async () => {
    assert.deepEqual(await program.done(STATUS), { portStatusSummary: [] })
    const loaDocumentId = await writeLetter(carrier.exchange, program.session.actor.accountId)
    const ids: string[] = []
    for (const e164 of [FOREIGN, FOREIGN + 1, FOREIGN + 2]) {
      carrier.clock.advance(1_000)
      const { answer } = await createPort(program.session, { numbers: [e164], ...WHOLE, loaDocumentId })
      ids.push(answer.id)
    }
    const [first = '', second = ''] = ids
    await submitPort(program.session, { portId: first })
    await submitPort(program.session, { portId: second })
    await confirmFoc(carrier.operator, { portId: first, focDate: FOC })
    const { portStatusSummary } = await program.done(STATUS)
    const key = [program.username, String(Math.floor(carrier.clock.now() / 1_000))]
    const rest = { notify: '0', url: '', pin: '' }
    assert.deepEqual(portStatusSummary, [
      {
        id: second,
        key,
        value: {
          pid: second.slice(-5),
          status: 'submitted',
          message: 'Your port order was submitted.',
          foc: '19750715',
          ...rest,
        },
      },
      {
        id: first,
        key,
        value: {
          pid: first.slice(-5),
          status: 'Pending',
          message: `Your numbers will be porting on ${FOC}.`,
          foc: FOC.replaceAll('-', ''),
          ...rest,
        },
      },
    ])
    assert.ok(!JSON.stringify(portStatusSummary).includes(WHOLE.pin))
    const stranger = await carrier.newProgram()
    assert.deepEqual(await stranger.done(STATUS), { portStatusSummary: [] })
  })
})
