import type { Route } from '../../route.ts'
import { route as changeWebhook } from './change-webhook.ts'
import { route as createWebhook } from './create-webhook.ts'
import { route as deleteWebhook } from './delete-webhook.ts'
import { route as getDelivery } from './get-delivery.ts'
import { route as getWebhook } from './get-webhook.ts'
import { route as listDeliveries } from './list-deliveries.ts'
import { route as listWebhooks } from './list-webhooks.ts'
import { route as pauseWebhook } from './pause-webhook.ts'
import { route as redeliver } from './redeliver.ts'
import { route as resumeWebhook } from './resume-webhook.ts'
import { route as rotateWebhookSecret } from './rotate-webhook-secret.ts'

/** Who is told of events, and what was told. */
export const WEBHOOK_OPERATIONS: readonly Route[] = [
  createWebhook,
  listWebhooks,
  getWebhook,
  changeWebhook,
  rotateWebhookSecret,
  pauseWebhook,
  resumeWebhook,
  listDeliveries,
  getDelivery,
  redeliver,
  deleteWebhook,
]
