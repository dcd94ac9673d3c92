/** Where a campaign stands. */
export const CAMPAIGN_STATES = ['pending', 'active', 'rejected', 'suspended', 'expired', 'deleted'] as const
export type CampaignState = (typeof CAMPAIGN_STATES)[number]

/** From each state the states that may follow it. */
export const CAMPAIGN_MOVES: Readonly<Record<CampaignState, readonly CampaignState[]>> = {
  pending: ['active', 'rejected', 'expired', 'deleted'],
  active: ['pending', 'suspended', 'expired', 'deleted'],
  rejected: ['pending', 'active', 'deleted'],
  suspended: ['active', 'rejected', 'expired', 'deleted'],
  expired: ['pending', 'deleted'],
  deleted: [],
}
