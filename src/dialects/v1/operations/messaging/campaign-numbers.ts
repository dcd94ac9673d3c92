import { type Static, Type } from 'typebox'

import { CampaignNumbersInput, type CampaignOrder } from '#domain/messaging/campaign-order.ts'
import { CampaignNamed } from '#domain/messaging/get-campaign.ts'
import type { Mutation } from '#domain/mutation.ts'
import { OrderSchema } from '#domain/orders/order.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'
import { NumberTexts, readNumbers } from '../../wire.ts'

const { externalId, requestId } = CampaignNumbersInput.properties

const CampaignNumbersBody = Type.Object(
  { numbers: NumberTexts('Numbers of yours that are in service.'), externalId, requestId },
  { $id: 'CampaignNumbers', additionalProperties: false },
)

/** What the two operations on the numbers of a campaign differ in. */
type Words = {
  readonly verb: Mutation<Static<typeof CampaignNumbersInput>, CampaignOrder>
  readonly path: 'assign' | 'remove'
  readonly operationId: string
  readonly summary: string
  readonly description: string
}

/** Makes an operation on the numbers of a campaign: an order, with a line for each number. Errors: see `assignCampaign`. */
export function campaignNumbers({ verb, path, operationId, summary, description }: Words): Route {
  return (server) =>
    server.post(
      `/campaigns/:campaignId/${path}`,
      {
        config: changes(verb, ['not_found', 'external_id_reused'], { locates: true }),
        schema: {
          operationId,
          tags: ['Messaging'],
          summary,
          description,
          params: CampaignNamed,
          body: CampaignNumbersBody,
          response: { 200: OrderSchema, 201: OrderSchema },
        },
      },
      async (request, reply) => {
        const { numbers, ...asked } = request.body
        const { order, repeated } = await change(request, reply, verb, {
          ...asked,
          ...request.params,
          numbers: readNumbers(numbers, '/numbers'),
        })
        void reply.code(repeated ? 200 : 201).header('Location', `/v1/orders/${order.id}`)
        return order
      },
    )
}
