import { setRate } from '#domain/ledger/set-rate.ts'
import type { Session } from '#domain/session.ts'

/** Prices of the demo, in cents: a general one, and dearer ones for better numbers. */
const DEMO_RATES = [
  { setupMinor: 100, monthlyMinor: 100, currency: 'USD' },
  { country: 'US', kind: 'local', setupMinor: 50, monthlyMinor: 65, currency: 'USD' },
  { country: 'US', kind: 'local', tier: 2, setupMinor: 100, monthlyMinor: 125, currency: 'USD' },
  { country: 'US', kind: 'local', tier: 3, setupMinor: 500, monthlyMinor: 250, currency: 'USD' },
  { kind: 'tollfree', setupMinor: 100, monthlyMinor: 200, currency: 'USD' },
  { kind: 'uifn', country: '001', setupMinor: 20_000, monthlyMinor: 5_000, currency: 'USD' },
] as const

/** Sets the demo's prices. */
export async function setDemoRates(operator: Session): Promise<void> {
  for (const rate of DEMO_RATES) await setRate(operator, rate)
}
