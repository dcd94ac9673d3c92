import { DomainError } from '../errors.ts'
import type { CampaignFields } from './campaign.ts'

function settleMoment(text: string, pointer: string): string {
  const ms = Date.parse(text)
  if (Number.isNaN(ms))
    throw new DomainError('invalid_input', `${text} is no moment: write RFC 3339, such as 2027-01-31T00:00:00Z`, {
      pointer,
    })
  return new Date(ms).toISOString()
}

/** The fields as they are kept, in UTC. Errors: `invalid_input` at `/endsAt` for a campaign that ends before it starts. */
export function settleCampaign(fields: CampaignFields): CampaignFields {
  const startsAt = settleMoment(fields.startsAt, '/startsAt')
  const endsAt = fields.endsAt === null ? null : settleMoment(fields.endsAt, '/endsAt')
  if (endsAt !== null && Date.parse(endsAt) <= Date.parse(startsAt))
    throw new DomainError('invalid_input', `endsAt ${endsAt} is not after startsAt ${startsAt}: let it end later`, {
      pointer: '/endsAt',
    })
  return { ...fields, startsAt, endsAt }
}
