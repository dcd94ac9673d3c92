import type { Exchange } from '#domain/exchange.ts'
import { forgetAnswers } from '#domain/events/forget-answers.ts'
import { expireReservations } from '#domain/reservations/expire-reservations.ts'
import { endAgeing } from '#domain/services/end-ageing.ts'
import { openSession, SCOPES, type Session } from '#domain/session.ts'
import { MINUTE_MS, SECOND_MS } from '#lib/clock.ts'
import { newId } from '#lib/ids.ts'

import type { Sweep } from './runner.ts'

function sessionOf(exchange: Exchange, job: string): Session {
  return openSession(
    exchange,
    { accountId: '', role: 'operator', name: `job:${job}`, scopes: new Set(SCOPES) },
    newId('request', exchange.clock),
  )
}

/** All that is done by the clock. */
export function sweepsOf(exchange: Exchange): Sweep[] {
  return [
    {
      name: 'expiry',
      everyMs: SECOND_MS,
      run: () => expireReservations(sessionOf(exchange, 'expiry')),
    },
    {
      name: 'ageing',
      everyMs: MINUTE_MS,
      run: () => endAgeing(sessionOf(exchange, 'ageing')),
    },
    {
      name: 'idempotency',
      everyMs: 10 * MINUTE_MS,
      run: () => forgetAnswers(exchange),
    },
  ]
}
