import { createBrand } from '#domain/messaging/create-brand.ts'
import { createCampaign } from '#domain/messaging/create-campaign.ts'
import { reviewBrand } from '#domain/messaging/review-brand.ts'
import { reviewCampaign } from '#domain/messaging/review-campaign.ts'
import type { Session } from '#domain/session.ts'

/** A brand with every field, as an account writes it. */
export const BAKERY = {
  legalName: 'Example Bakery Inc.',
  entityType: 'private',
  taxId: '00-0000000',
  country: 'US',
  vertical: 'RETAIL',
  website: 'https://bakery.example',
  email: 'texts@bakery.example',
  phone: '+1 201 555 0199',
  externalId: 'crm-1001',
} as const

let names = 0

/** A brand with a name of its own, verified. */
export async function verifiedBrand(account: Session, operator: Session): Promise<string> {
  const { answer } = await createBrand(account, { legalName: `Brand ${++names}` })
  await reviewBrand(operator, { brandId: answer.id, outcome: 'verified' })
  return answer.id
}

/** A campaign of such a brand, or of the one given, active. */
export async function activeCampaign(
  account: Session,
  operator: Session,
  terms: { brandId?: string; startsAt?: string; endsAt?: string | null } = {},
): Promise<string> {
  const brandId = terms.brandId ?? (await verifiedBrand(account, operator))
  const { answer } = await createCampaign(account, {
    useCase: 'customer_care',
    description: 'Answers to people who ask.',
    ...terms,
    brandId,
  })
  await reviewCampaign(operator, { campaignId: answer.id, outcome: 'active' })
  return answer.id
}
