import { Type } from 'typebox'

import { E164Field } from '../e164-field.ts'
import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { MAX_PORTS_PAGE } from './list-ports.ts'
import { PORT_OUT_STATES } from './port-out-states.ts'
import { showPortOutSummary } from './show-port-out.ts'
import { worksPorts } from './works-ports.ts'

/** Which ports out, and which page. */
export const ListPortOutsInput = Type.Object(
  {
    state: Type.Optional(Type.Enum(PORT_OUT_STATES, { description: 'Only those in this state.' })),
    e164: Type.Optional(E164Field),
    accountId: Type.Optional(IdField('Only those of this account; for operators.')),
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: MAX_PORTS_PAGE, default: 20, description: 'Items on a page at the most.' }),
    ),
    before: Type.Optional(IdField('Id of the last port out of the page before.')),
  },
  { additionalProperties: false },
)

/** Ports out of the account, or for who works ports of all, the newest first. */
export const listPortOuts = query({
  scope: 'ports:read',
  input: ListPortOutsInput,
  answer: async (session, { state, e164, accountId, limit = 20, before }) => {
    const owner = worksPorts(session) ? accountId : session.actor.accountId
    let select = exchangeOf(session)
      .database.read.query.selectFrom('port_out')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(limit + 1)
    if (owner !== undefined) select = select.where('account_id', '=', owner)
    if (state !== undefined) select = select.where('state', '=', state)
    if (e164 !== undefined) select = select.where('e164', '=', e164)
    if (before !== undefined) select = select.where('id', '<', before)
    const rows = await select.execute()
    const items = rows.slice(0, limit).map(showPortOutSummary)
    return { items, next: rows.length > limit ? items.at(-1)?.id : undefined }
  },
})
