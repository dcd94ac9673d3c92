import type { PortTable } from '#db/tables/porting.ts'

export const PORT_STATES = [
  'draft',
  'submitted',
  'pending_signature',
  'exception',
  'foc_confirmed',
  'ported',
  'cancelled',
] as const satisfies readonly PortTable['state'][]
export type PortState = (typeof PORT_STATES)[number]

/** Every move that a port can make: from which states each act takes it, and to which. */
export const PORT_MOVES = {
  submit: { from: ['draft', 'pending_signature', 'exception'], to: 'submitted' },
  requestSignature: { from: ['submitted', 'exception'], to: 'pending_signature' },
  raiseException: { from: ['submitted', 'pending_signature', 'foc_confirmed'], to: 'exception' },
  confirmFoc: { from: ['submitted', 'foc_confirmed'], to: 'foc_confirmed' },
  complete: { from: ['foc_confirmed'], to: 'ported' },
  cancel: { from: ['draft', 'submitted', 'pending_signature', 'exception', 'foc_confirmed'], to: 'cancelled' },
} as const satisfies Readonly<Record<string, { readonly from: readonly PortState[]; readonly to: PortState }>>
export type PortMove = keyof typeof PORT_MOVES

/** States in which the customer may change what the port says. */
export const CHANGEABLE_STATES: readonly PortState[] = ['draft', 'pending_signature', 'exception']
/** States of a port that has not ended. */
export const OPEN_PORT_STATES: readonly PortState[] = PORT_MOVES.cancel.from
/** Open states in which the port's numbers are in state porting_in, nobody's to have. */
export const CLAIMING_STATES: readonly PortState[] = ['submitted', 'pending_signature', 'exception', 'foc_confirmed']

/** Why the other provider did not accept a port. */
export const EXCEPTION_CODES = [
  'account_number_mismatch',
  'pin_mismatch',
  'name_mismatch',
  'address_mismatch',
  'billing_number_mismatch',
  'loa_invalid',
  'number_not_active',
  'number_not_portable',
  'order_pending',
  'other',
] as const
export type ExceptionCode = (typeof EXCEPTION_CODES)[number]
