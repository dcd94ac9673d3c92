import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { PortOutIdInput } from './authorise-port-out.ts'
import { findPortOut } from './find-port-out.ts'
import { showPortOut } from './show-port-out.ts'

/** One port out, of the account or for who works ports of any. Errors: `not_found`. */
export const getPortOut = query({
  scope: 'ports:read',
  input: PortOutIdInput,
  answer: async (session, { portOutId }) => {
    const { read } = exchangeOf(session).database
    return showPortOut(read, await findPortOut(read, session, portOutId))
  },
})
