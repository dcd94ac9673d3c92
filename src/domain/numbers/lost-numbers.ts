import { meetScript } from '../meet-script.ts'
import type { ScriptOutcome } from '../sandbox.ts'
import { exchangeOf, type Session } from '../session.ts'

/** In a sandbox a free number that ends so is somebody else's at the moment at which it is wanted. */
export const GONE_ENDING = '9990'

const GONE: ReadonlySet<ScriptOutcome> = new Set(['number_gone'])

/** Those of the numbers that a sandbox lets somebody else be faster for; none in an exchange that is no sandbox. */
export function lostNumbers(session: Session, numbers: readonly number[]): number[] {
  const { sandbox } = exchangeOf(session)
  if (sandbox === undefined) return []
  return numbers.filter((e164) => {
    if (String(e164).endsWith(GONE_ENDING)) return true
    const thing = { id: '', accountId: session.actor.accountId, numbers: [e164], text: '' }
    return sandbox.scripts.size > 0 && meetScript(sandbox, GONE, thing) !== undefined
  })
}
