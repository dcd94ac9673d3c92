import { Type } from 'typebox'

import { newId } from '#lib/ids.ts'

import { DomainError } from '../errors.ts'
import { mutation } from '../mutation.ts'
import type { Script } from '../sandbox.ts'
import { exchangeOf } from '../session.ts'
import { needSandbox } from './need-sandbox.ts'
import { MAX_SCRIPTS, MAX_TIMES, ScriptFields, showScript } from './script.ts'

/** A script. */
export const AddScriptInput = Type.Object(
  {
    ...ScriptFields,
    times: Type.Optional(
      Type.Integer({ minimum: 1, maximum: MAX_TIMES, default: 1, description: 'How many things it is for.' }),
    ),
  },
  { $id: 'AddSimulatorScript', additionalProperties: false },
)

/**
 * Says what becomes of things of the account that are looked at from now on; an operator's script is about everybody's.
 * Of several scripts the oldest that matches counts. Errors: `not_found` outside a sandbox, `limit_reached`,
 * `invalid_input` for a code that does not go with the outcome.
 */
export const addScript = mutation({
  name: 'simulator.add-script',
  scope: 'simulator:use',
  input: AddScriptInput,
  run: async (tx, session, { outcome, match = {}, code, reason, times = 1 }) => {
    const exchange = exchangeOf(session)
    const { scripts } = needSandbox(exchange)
    if (code !== undefined && outcome !== 'port_exception' && outcome !== 'port_exception_on_foc')
      throw new DomainError(
        'invalid_input',
        `code goes with an exception of a port, not with ${outcome}: leave it out`,
        {
          pointer: '/code',
        },
      )
    if (scripts.size >= MAX_SCRIPTS)
      throw new DomainError('limit_reached', `a sandbox has ${MAX_SCRIPTS} scripts at the most: take some away`, {
        extra: { limit: MAX_SCRIPTS },
      })
    const accountId = session.actor.role === 'operator' ? null : session.actor.accountId
    const id = newId('script', exchange.clock)
    const script: Script = { id, accountId, outcome, match, code, reason, left: times }
    tx.onCommit(() => scripts.set(id, script))
    return {
      answer: showScript(script),
      events: [
        { type: 'simulator.script_added', subject: id, accountId: session.actor.accountId, data: { outcome, times } },
      ],
    }
  },
})
