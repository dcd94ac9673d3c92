import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { showFault } from './fault.ts'
import { NoInput } from './get-clock.ts'
import { needSandbox } from './need-sandbox.ts'

/** The faults of the sandbox that are not used up, the oldest first. Errors: `not_found` outside a sandbox. */
export const listFaults = query({
  scope: 'simulator:use',
  input: NoInput,
  answer: (session) => ({ items: [...needSandbox(exchangeOf(session)).faults.values()].map(showFault) }),
})
