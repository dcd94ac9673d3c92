import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'

import { loadStarterRequirements } from '#domain/documents/load-starter-requirements.ts'
import { reviewWaiting } from '#domain/orders/review-waiting.ts'

import { accept, reject } from '../../domain/sample-documents.ts'
import { onEveryEngine } from '../../support/exchange.ts'
import { sendForm } from './forms.ts'
import { type Body, type Program, useTcl } from './use-tcl.ts'

onEveryEngine((engine) => {
  describe('the documents of an order', () => {
    const tcl = useTcl(engine)
    let program: Program
    before(async () => {
      await loadStarterRequirements(tcl.operator, {})
      program = await tcl.newProgram()
    })

    const german = (number: string) =>
      program.done(202, 'POST', '/orders', { ...program.whole, countryCode: 'DEU', numbers: [number] })
    const neededBy = async (orderId: string) => {
      const { required } = await program.done(200, 'GET', `/documents?orderId=${orderId}`)
      return new Map((required as readonly Body[]).map((one) => [one['documentType'], one['status']]))
    }
    const sendIn = async (orderId: string, documentType: string) => {
      const { status, body } = await sendForm(tcl.app, program.token, { orderId, documentType })
      assert.equal(status, 201)
      return { id: String(body['documentId']) }
    }

    test('a form of three fields is enough where an address has to be in the city, and the review says whether it is', async () => {
      const orderId = String((await german('+493023125000'))['orderId'])
      assert.deepEqual(
        [...(await neededBy(orderId))],
        [
          ['proof_of_address', 'Missing'],
          ['proof_of_identity', 'Missing'],
        ],
      )
      const wrong = await sendIn(orderId, 'proof_of_address')
      await reject(tcl.operator, wrong, 'an address in Hamburg')
      assert.equal((await neededBy(orderId)).get('proof_of_address'), 'Rejected')
      for (const type of ['proof_of_address', 'proof_of_identity']) {
        const sent = await sendIn(orderId, type)
        assert.equal((await neededBy(orderId)).get(type), 'Submitted')
        await accept(tcl.operator, sent)
      }
      await reviewWaiting(tcl.operator)
      assert.equal((await program.done(200, 'GET', `/orders/${orderId}`))['status'], 'Completed')
    })

    test('what names no location serves the order that it was sent in for, and no other', async () => {
      const next = String((await german('+493023125001'))['orderId'])
      assert.deepEqual(
        [...(await neededBy(next))],
        [
          ['proof_of_address', 'Missing'],
          ['proof_of_identity', 'Accepted'],
        ],
      )
    })
  })
})
