import { Type, type Static } from 'typebox'

const MomentOrNull = (description: string) =>
  Type.Union([Type.String({ format: 'date-time' }), Type.Null()], { description })

export const DELIVERY_STATES = ['pending', 'delivered', 'failed'] as const

const FIELDS = {
  id: Type.String({ description: 'Id, `dlv_…`.' }),
  eventId: Type.String({ description: 'The event, `evt_…`: the `webhook-id` of the message.' }),
  type: Type.String({ description: 'Type of the event.' }),
  subject: Type.String({ description: 'What the event is about.' }),
  again: Type.Boolean({ description: 'True: somebody asked for it to be sent again.' }),
  state: Type.Enum(DELIVERY_STATES, { description: '`pending`: it waits, for its turn or for the next try.' }),
  attempts: Type.Integer({ minimum: 0, description: 'Tries so far.' }),
  dueAt: MomentOrNull('Not before this it is tried again, UTC; null: it is over.'),
  createdAt: Type.String({ format: 'date-time', description: 'When it was made, UTC.' }),
  endedAt: MomentOrNull('When it was taken or given up, UTC.'),
}

/** One event that a webhook was or is to be told of. */
export const DeliverySummarySchema = Type.Object(FIELDS, { $id: 'DeliverySummary', additionalProperties: false })
export type DeliverySummary = Static<typeof DeliverySummarySchema>

/** The same with what was sent, and every try. */
export const DeliverySchema = Type.Object(
  {
    ...FIELDS,
    request: Type.String({ description: 'The body that is sent, JSON: the same at every try.' }),
    tries: Type.Array(
      Type.Object(
        {
          at: Type.String({ format: 'date-time', description: 'When, UTC: also the `webhook-timestamp`.' }),
          tookMs: Type.Integer({ description: 'How long it took, milliseconds.' }),
          url: Type.String({ description: 'Where it was sent.' }),
          status: Type.Union([Type.Integer(), Type.Null()], {
            description: 'Status of the answer; null: there was none.',
          }),
          error: Type.Union([Type.String(), Type.Null()], { description: 'Why there was no whole answer.' }),
          answer: Type.Union([Type.String(), Type.Null()], {
            description: 'The first thousand characters of the answer.',
          }),
        },
        { additionalProperties: false },
      ),
      { description: 'Every try, the first first.' },
    ),
  },
  { $id: 'Delivery', additionalProperties: false },
)
export type Delivery = Static<typeof DeliverySchema>
