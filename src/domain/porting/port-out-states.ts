import type { PortOutTable } from '#db/tables/porting.ts'

export const PORT_OUT_STATES = [
  'requested',
  'authorised',
  'refused',
  'cancelled',
  'completed',
  'returned',
] as const satisfies readonly PortOutTable['state'][]
export type PortOutState = (typeof PORT_OUT_STATES)[number]

/** Every move that a port out can make. A request that is refused at once never was `requested`. */
export const PORT_OUT_MOVES = {
  authorise: { from: ['requested'], to: 'authorised' },
  refuse: { from: ['requested'], to: 'refused' },
  cancel: { from: ['requested', 'authorised'], to: 'cancelled' },
  complete: { from: ['authorised'], to: 'completed' },
  return: { from: ['completed'], to: 'returned' },
} as const satisfies Readonly<Record<string, { readonly from: readonly PortOutState[]; readonly to: PortOutState }>>
export type PortOutMove = keyof typeof PORT_OUT_MOVES

/** Why a request was refused: the first four by the exchange itself, the others by the account or the operator. */
export const REFUSAL_CODES = [
  'wrong_account_number',
  'no_pin',
  'pin_locked',
  'wrong_pin',
  'not_authorised',
  'not_the_end_user',
  'other',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]
/** Those that whoever answers a request may give. */
export const ANSWERED_REFUSALS = [
  'not_authorised',
  'not_the_end_user',
  'other',
] as const satisfies readonly RefusalCode[]

/** Hours in which a request has to be answered. 47 CFR 52.35 gives a simple port one business day in all. */
export const PORT_OUT_ANSWER_HOURS = 24
