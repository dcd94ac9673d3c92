import type { Kind } from '#inventory/profile.ts'

/** What the numbers of a range are offered as, or why they are not. */
export type RangeOffer = { readonly kind: Kind } | { readonly why: string }

// The words of the published metadata, with what each means for an exchange.
const NOT_OFFERED: ReadonlyMap<string, string> = new Map([
  ['ISP', 'type ISP: access numbers of internet providers are not sold'],
  ['PAGER', 'type PAGER: pager numbers are not sold'],
  ['PERSONAL_NUMBER', 'type PERSONAL_NUMBER: personal numbers are not sold'],
  ['PREMIUM_RATE', 'premium rate numbers are not sold'],
  ['SHARED_COST', 'shared cost numbers are not sold'],
  ['UAN', 'type UAN: numbers of companies are not sold'],
  ['VOICEMAIL', 'type VOICEMAIL: voicemail access numbers are not sold'],
  ['VOIP', 'type VOIP: internet telephony numbers are not sold'],
])

/**
 * The kind of a range by its type and tariff: toll-free by either of them; fixed lines (also where they may be mobile)
 * local with a place and national without; mobile. Undefined for a type or tariff that is not known.
 */
export function offerOfRange(type: string, tariff: string, place: string | null): RangeOffer | undefined {
  if (type === 'TOLL_FREE' || tariff === 'TOLL_FREE') return { kind: 'tollfree' }
  const why = NOT_OFFERED.get(tariff) ?? NOT_OFFERED.get(type)
  if (why !== undefined) return { why }
  if (tariff !== 'STANDARD_RATE' && tariff !== '') return undefined
  switch (type) {
    case 'FIXED_LINE':
    case 'FIXED_LINE_OR_MOBILE':
      return { kind: place === null ? 'national' : 'local' }
    case 'MOBILE':
      return { kind: 'mobile' }
    default:
      return undefined
  }
}
