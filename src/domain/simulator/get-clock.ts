import { Type } from 'typebox'

import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { clockOf } from './clock-state.ts'
import { needSandbox } from './need-sandbox.ts'

/** Nothing has to be said. */
export const NoInput = Type.Object({}, { additionalProperties: false })

/** What time it is in the sandbox. Errors: `not_found` where there is none. */
export const getClock = query({
  scope: 'simulator:use',
  input: NoInput,
  answer: (session) => clockOf(needSandbox(exchangeOf(session)).clock),
})
