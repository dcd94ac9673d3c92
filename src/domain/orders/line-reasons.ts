import { REFUSAL_REASONS } from '../numbers/explain-refusals.ts'
import { SERVICE_REFUSAL_CODES } from '../services/service-refusal.ts'

/**
 * Why a line of an order was not done: a free number could not be had, a service not changed, the order ended, or the
 * number could not join or leave a messaging campaign.
 */
export const LINE_REASONS = [
  ...REFUSAL_REASONS,
  ...SERVICE_REFUSAL_CODES,
  'order_cancelled',
  'order_rejected',
  'no_sms',
  'campaign_not_active',
  'already_assigned',
  'not_assigned',
] as const
export type LineReason = (typeof LINE_REASONS)[number]
