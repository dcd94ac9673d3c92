import type { DocumentState } from '#domain/documents/document.ts'
import type { NeededDocument } from '#domain/documents/needed-documents.ts'
import type { LineState, OrderKind, OrderState } from '#domain/orders/order.ts'
import type { ReservationState } from '#domain/reservations/reservation.ts'
import type { DeliverySummary } from '#domain/webhooks/delivery.ts'
import type { ServiceSettings } from '#domain/services/service-settings.ts'

/** Our words and those of the wire; total by type, so that a new one of ours does not compile without a word. */
export type Words<Ours extends string> = Readonly<Record<Ours, string>>

export const ORDER_STATUS = {
  submitted: 'Submitted',
  documents_required: 'DocumentsRequired',
  in_review: 'InReview',
  in_progress: 'InProgress',
  backordered: 'BackOrdered',
  completed: 'Completed',
  partially_completed: 'PartiallyCompleted',
  rejected: 'Rejected',
  cancelled: 'Cancelled',
} as const satisfies Words<OrderState>

export const ORDER_TYPE = {
  new: 'New',
  change: 'Change',
  move: 'Move',
  disconnect: 'Delete',
  restore: 'Restore',
  port_in: 'PortIn',
  campaign_assign: 'CampaignAssign',
  campaign_remove: 'CampaignRemove',
} as const satisfies Words<OrderKind>

export const LINE_STATUS = {
  backordered: 'BackOrdered',
  ordered: 'Ordered',
  completed: 'Completed',
  rejected: 'Rejected',
  cancelled: 'Cancelled',
} as const satisfies Words<LineState>

export const RESERVATION_STATUS = {
  active: 'Active',
  ordered: 'Ordered',
  released: 'Released',
  expired: 'Expired',
} as const satisfies Words<ReservationState>

export const DOCUMENT_STATUS = {
  submitted: 'Submitted',
  accepted: 'Accepted',
  rejected: 'Rejected',
  expired: 'Expired',
  withdrawn: 'Withdrawn',
} as const satisfies Words<DocumentState>

export const NEEDED_STATUS = {
  missing: 'Missing',
  submitted: 'Submitted',
  rejected: 'Rejected',
  accepted: 'Accepted',
  expired: 'Expired',
} as const satisfies Words<NeededDocument['state']>

export const SERVICE_STATUS = {
  in_service: 'InService',
  porting_out: 'PortingOut',
  ageing: 'Ageing',
} as const

export const CALLBACK_STATUS = {
  pending: 'Pending',
  delivered: 'Delivered',
  failed: 'Failed',
} as const satisfies Words<DeliverySummary['state']>

export const CONNECTION_TYPE = { direct: 'direct', pstn: 'pstn' } as const satisfies Words<
  NonNullable<ServiceSettings['connectionType']>
>

export const OUTPULSE_TYPE = { same_as_number: 'sameAsNumber', custom: 'custom' } as const satisfies Words<
  NonNullable<ServiceSettings['outpulseType']>
>

export const CLID_TYPE = {
  international: 'international',
  national: 'national',
  withheld: 'withheld',
} as const satisfies Words<NonNullable<ServiceSettings['clidType']>>

export const PAYMENT_KIND = { invoice: 'invoice', card: 'card', bank_debit: 'bankDebit' } as const

/** Our word for one of the wire, which a schema has looked at before. */
export function ours<Ours extends string, Wire extends string>(words: Readonly<Record<Ours, Wire>>, word: Wire): Ours {
  for (const key in words) if (words[key] === word) return key
  throw new Error(`${word} is no word of the wire`)
}

/** The same for a word that may be absent. */
export function maybeOurs<Ours extends string, Wire extends string>(
  words: Readonly<Record<Ours, Wire>>,
  word: Wire | undefined,
): Ours | undefined {
  return word === undefined ? undefined : ours(words, word)
}

/** A code of ours as a word of the wire: `not_available` is `notAvailable`. */
export function camelCase(code: string): string {
  return code.replaceAll(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase())
}
