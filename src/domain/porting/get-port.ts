import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { findPort } from './find-port.ts'
import { showPort } from './show-port.ts'
import { PortIdInput } from './submit-port.ts'

/** One port, of the account or for who works ports of any. Errors: `not_found`. */
export const getPort = query({
  scope: 'ports:read',
  input: PortIdInput,
  answer: async (session, { portId }) => {
    const { read } = exchangeOf(session).database
    return showPort(read, session, await findPort(read, session, portId))
  },
})
