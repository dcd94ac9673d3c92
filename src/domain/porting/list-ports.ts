import { Type } from 'typebox'

import { E164Field } from '../e164-field.ts'
import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { PORT_STATES } from './port-states.ts'
import { showPortSummary } from './show-port.ts'
import { worksPorts } from './works-ports.ts'

/** Ports on one page at the most. */
export const MAX_PORTS_PAGE = 100

/** Which ports, and which page. */
export const ListPortsInput = Type.Object(
  {
    state: Type.Optional(Type.Enum(PORT_STATES, { description: 'Only those in this state.' })),
    e164: Type.Optional(E164Field),
    accountId: Type.Optional(IdField('Only those of this account; for operators.')),
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: MAX_PORTS_PAGE, default: 20, description: 'Items on a page at the most.' }),
    ),
    before: Type.Optional(IdField('Id of the last port of the page before.')),
  },
  { additionalProperties: false },
)

/** Ports of the account, or for who works ports of all, without their numbers, the newest first. */
export const listPorts = query({
  scope: 'ports:read',
  input: ListPortsInput,
  answer: async (session, { state, e164, accountId, limit = 20, before }) => {
    const { query: read } = exchangeOf(session).database.read
    const owner = worksPorts(session) ? accountId : session.actor.accountId
    let select = read
      .selectFrom('port')
      .selectAll('port')
      .select((port) =>
        port
          .selectFrom('port_number')
          .select((count) => count.fn.countAll<number>().as('quantity'))
          .whereRef('port_number.port_id', '=', 'port.id')
          .as('quantity'),
      )
      .orderBy('id', 'desc')
      .limit(limit + 1)
    if (owner !== undefined) select = select.where('account_id', '=', owner)
    if (state !== undefined) select = select.where('state', '=', state)
    if (e164 !== undefined)
      select = select.where('id', 'in', (port) =>
        port.selectFrom('port_number').select('port_id').where('port_number.e164', '=', e164),
      )
    if (before !== undefined) select = select.where('id', '<', before)
    const rows = await select.execute()
    const items = rows.slice(0, limit).map((row) => showPortSummary(row, row.quantity ?? 0))
    return { items, next: rows.length > limit ? items.at(-1)?.id : undefined }
  },
})
