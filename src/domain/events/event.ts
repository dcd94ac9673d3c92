import { Type, type Static } from 'typebox'

import { EVENT_TYPES } from './append-event.ts'

/** An event as it is shown, in lists, streams and webhooks alike. */
export const EventSchema = Type.Object(
  {
    id: Type.String({ description: 'Id of the event, `evt_…`: the same for ever, by which a repetition is known.' }),
    type: Type.Enum(EVENT_TYPES, { description: 'What has happened.' }),
    version: Type.Integer({ minimum: 1, description: 'Version of the schema of `data`.' }),
    at: Type.String({ format: 'date-time', description: 'When it happened, UTC.' }),
    subject: Type.String({ description: 'Id of what changed, or the first of the numbers.' }),
    accountId: Type.Union([Type.String(), Type.Null()], {
      description: 'Whose it is, `acc_…`; null: the exchange’s own.',
    }),
    actor: Type.String({
      description: 'Id of your credential that asked; `exchange` for everything that you did not ask for yourself.',
    }),
    requestId: Type.Union([Type.String(), Type.Null()], { description: 'Of your request that caused it, `req_…`.' }),
    numbers: Type.Array(Type.String(), { description: 'All numbers that it is about, ascending; E.164 with plus.' }),
    data: Type.Record(Type.String(), Type.Unknown(), {
      description: 'The rest, by the schema of the type: see the types of events.',
    }),
  },
  { $id: 'Event', additionalProperties: false, description: 'Something that has happened. It never changes.' },
)
export type ShownEvent = Static<typeof EventSchema>
