import type { WebhookTable } from '#db/tables/webhooks.ts'

export const WEBHOOK_STATES = ['active', 'paused', 'ended'] as const satisfies readonly WebhookTable['state'][]
export type WebhookState = (typeof WEBHOOK_STATES)[number]

/** Why a webhook waits: somebody asked, nothing was taken for days, or the answer was 410. */
export const PAUSE_REASONS = ['asked', 'failing', 'gone'] as const
export type PauseReason = (typeof PAUSE_REASONS)[number]

/** Every move that a webhook can make. */
export const WEBHOOK_MOVES = {
  pause: { from: ['active'], to: 'paused' },
  resume: { from: ['paused'], to: 'active' },
  end: { from: ['active', 'paused'], to: 'ended' },
} as const satisfies Readonly<Record<string, { readonly from: readonly WebhookState[]; readonly to: WebhookState }>>
