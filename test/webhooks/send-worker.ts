import type { DatabaseConfig } from '#db/open.ts'
import { openExchange } from '#domain/open-exchange.ts'
import { silentLog } from '#domain/log.ts'
import { type Clock, systemClock } from '#lib/clock.ts'

import { runSweeps } from '../../src/jobs/runner.ts'
import { sendDeliveries } from '../../src/jobs/webhooks/send-deliveries.ts'
import { jobSession } from './with-webhooks.ts'

// A process that sends webhooks as a server does, until it is killed, or told to stop by the end of its input. Its clock
// begins where the test says and runs with the real one.

type Given = { readonly database: DatabaseConfig; readonly nowMs: number }
const { database, nowMs } = JSON.parse(process.argv[2] ?? '') as Given
const startedMs = systemClock.now()
const clock: Clock = { now: () => nowMs + systemClock.now() - startedMs }

const { exchange, close } = await openExchange({ database, clock, targets: 'private' })
const sweeps = runSweeps([sendDeliveries(exchange, () => jobSession(exchange))], silentLog)
process.stdout.write('ready\n')
for await (const _ of process.stdin);
await sweeps.stop()
await close()
