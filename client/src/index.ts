export { type Client, createClient, type RefusalsOf } from './create-client.ts'
export {
  isRefusal,
  RefusalError,
  type RefusalCode,
  StrowgerError,
  UnreachableError,
  UnreadableAnswerError,
} from './errors.ts'
export { type FollowedEvent, followEvents } from './follow-events.ts'
export type * from './generated/api.ts'
export type { CallOptions, ClientOptions } from './options.ts'
export { itemsOf, pagesOf } from './pages.ts'
export { type ReceivedWebhook, verifyWebhook, WebhookError } from './verify-webhook.ts'
