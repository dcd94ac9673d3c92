import { Type } from 'typebox'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { seesScript } from './list-scripts.ts'
import { needSandbox } from './need-sandbox.ts'
import { showScript } from './script.ts'

/** Which script. */
export const DeleteScriptInput = Type.Object(
  { scriptId: IdField('Id of the script, `scr_…`.') },
  { additionalProperties: false },
)

/** Takes a script away. What has met it stays as it is. Errors: `not_found`, also for another account's. */
export const deleteScript = mutation({
  name: 'simulator.delete-script',
  scope: 'simulator:use',
  input: DeleteScriptInput,
  run: async (tx, session, { scriptId }) => {
    const { scripts } = needSandbox(exchangeOf(session))
    const script = scripts.get(scriptId)
    if (script === undefined || !seesScript(session, script))
      throw new DomainError('not_found', `there is no script ${scriptId}: it may be used up`, { pointer: '/scriptId' })
    tx.onCommit(() => scripts.delete(scriptId))
    return {
      answer: showScript(script),
      events: [{ type: 'simulator.script_deleted', subject: scriptId, accountId: session.actor.accountId, data: {} }],
    }
  },
})
