import { query } from '../query.ts'
import type { Script } from '../sandbox.ts'
import { exchangeOf, type Session } from '../session.ts'
import { NoInput } from './get-clock.ts'
import { needSandbox } from './need-sandbox.ts'
import { showScript } from './script.ts'

/** Whether the actor sees the script: its own, or for an operator everybody's. */
export function seesScript({ actor }: Session, { accountId }: Script): boolean {
  return actor.role === 'operator' || accountId === actor.accountId
}

/** The scripts of the account that are not used up, or for an operator all, the oldest first. Errors: `not_found`. */
export const listScripts = query({
  scope: 'simulator:use',
  input: NoInput,
  answer: (session) => {
    const { scripts } = needSandbox(exchangeOf(session))
    return { items: [...scripts.values()].filter((script) => seesScript(session, script)).map(showScript) }
  },
})
