import type { ErrorCode } from '#domain/errors.ts'

import type { Checked, Client } from './client.ts'

type Keep = <Body>(answer: Promise<Checked<Body>>, request?: unknown) => Promise<Body>
type Refuse = (problem: Promise<{ readonly code: ErrorCode }>) => Promise<void>

/** Changes, locks and looks at a number in service, and takes back another that was given back, as a customer would. */
export async function tellServices(
  {
    customer,
    inService,
    resting,
    connectionId,
  }: Readonly<Record<'inService' | 'resting' | 'connectionId', string>> & {
    readonly customer: Client
  },
  keep: Keep,
  refuse: Refuse,
): Promise<void> {
  const change = {
    connectionType: 'direct',
    connectionId,
    outpulseType: 'same_as_number',
    failover: { digits: '+12015550199' },
    cnam: 'EXAMPLE BAKERY',
  }
  await keep(customer.patch(`/v1/numbers/${inService}`, change), change)
  const several = { numbers: [inService], settings: { referenceId: 'front desk' } }
  await keep(customer.post('/v1/numbers/change', several), several)
  const lock = { numbers: [inService], locked: true }
  await keep(customer.post('/v1/numbers/deletion-lock', lock), lock)
  await keep(customer.get(`/v1/numbers/${inService}/dependants`))
  await refuse(customer.refused(409, 'POST', '/v1/numbers/release', { numbers: [inService] }))
  await customer.post('/v1/numbers/deletion-lock', { ...lock, locked: false })
  const restore = { numbers: [resting] }
  await keep(customer.post('/v1/numbers/restore', restore), restore)
  await refuse(customer.refused(409, 'POST', '/v1/numbers/restore', restore))
  await customer.post('/v1/numbers/release', restore)
}

/** Keeps a number from sale, looks one up, and fetches the reports, as an operator would. */
export async function tellInventory(
  {
    operator,
    free,
    resting,
    month,
  }: Readonly<Record<'free' | 'resting' | 'month', string>> & {
    readonly operator: Client
  },
  keep: Keep,
): Promise<void> {
  const numbers = [free]
  await keep(operator.post('/v1/inventory/hold', { numbers }), { numbers })
  await keep(operator.get(`/v1/inventory/numbers/${free}`))
  await keep(operator.post('/v1/inventory/unhold', { numbers }), { numbers })
  const shorter = { numbers: [resting], days: 60 }
  await keep(operator.post('/v1/inventory/shorten-ageing', shorter), shorter)
  for (const report of ['nruf', 'ageing', `disconnected?month=${month}`])
    await keep(operator.get(`/v1/reports/${report}`))
}
