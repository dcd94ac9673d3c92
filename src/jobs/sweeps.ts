import type { Exchange } from '#domain/exchange.ts'
import { expireDocuments } from '#domain/documents/expire-documents.ts'
import { sweepLooseFiles } from '#domain/documents/loose-files.ts'
import { forgetAnswers } from '#domain/events/forget-answers.ts'
import { expireCampaigns } from '#domain/messaging/expire-campaigns.ts'
import { cancelOverdue } from '#domain/orders/cancel-overdue.ts'
import { fillBackorders } from '#domain/orders/fill-backorders.ts'
import { reviewWaiting } from '#domain/orders/review-waiting.ts'
import { runDueOrders } from '#domain/orders/run-due-orders.ts'
import { expireReservations } from '#domain/reservations/expire-reservations.ts'
import { chargeMonths } from '#domain/services/charge-months.ts'
import { escalatePortOuts } from '#domain/porting/escalate-port-outs.ts'
import { tellDuePorts } from '#domain/porting/tell-due-ports.ts'
import { endAgeing } from '#domain/services/end-ageing.ts'
import { openSession, SCOPES, type Session } from '#domain/session.ts'
import { forgetDeliveries } from '#domain/webhooks/forget-deliveries.ts'
import { MINUTE_MS, SECOND_MS } from '#lib/clock.ts'
import { newId } from '#lib/ids.ts'

import { runAutopilot } from './autopilot.ts'
import type { Sweep } from './runner.ts'
import { sendDeliveries } from './webhooks/send-deliveries.ts'

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
      name: 'due orders',
      everyMs: SECOND_MS,
      run: () => runDueOrders(sessionOf(exchange, 'orders')),
    },
    {
      name: 'waiting orders',
      everyMs: SECOND_MS,
      run: () => reviewWaiting(sessionOf(exchange, 'orders')),
    },
    {
      name: 'overdue orders',
      everyMs: MINUTE_MS,
      run: () => cancelOverdue(sessionOf(exchange, 'orders')),
    },
    {
      name: 'backorders',
      everyMs: SECOND_MS,
      run: () => fillBackorders(sessionOf(exchange, 'backorders')),
    },
    {
      name: 'ageing',
      everyMs: MINUTE_MS,
      run: () => endAgeing(sessionOf(exchange, 'ageing')),
    },
    {
      name: 'campaigns',
      everyMs: MINUTE_MS,
      run: () => expireCampaigns(sessionOf(exchange, 'campaigns')),
    },
    {
      name: 'months',
      everyMs: MINUTE_MS,
      run: () => chargeMonths(sessionOf(exchange, 'months')),
    },
    {
      name: 'port-outs',
      everyMs: MINUTE_MS,
      run: () => escalatePortOuts(sessionOf(exchange, 'port-outs')),
    },
    {
      name: 'port days',
      everyMs: MINUTE_MS,
      run: () => tellDuePorts(sessionOf(exchange, 'port-days')),
    },
    {
      name: 'documents',
      everyMs: MINUTE_MS,
      run: () => expireDocuments(sessionOf(exchange, 'documents')),
    },
    {
      name: 'loose-files',
      everyMs: MINUTE_MS,
      run: () => sweepLooseFiles(exchange),
    },
    sendDeliveries(exchange, () => sessionOf(exchange, 'webhooks')),
    {
      name: 'deliveries',
      everyMs: 10 * MINUTE_MS,
      run: () => forgetDeliveries(sessionOf(exchange, 'webhooks')),
    },
    {
      name: 'idempotency',
      everyMs: 10 * MINUTE_MS,
      run: () => forgetAnswers(exchange),
    },
    ...(exchange.sandbox === undefined
      ? []
      : [{ name: 'autopilot', everyMs: SECOND_MS, run: () => runAutopilot(exchange) }]),
  ]
}
