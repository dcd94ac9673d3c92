import type { Filter } from '#inventory/filter.ts'

/** Every North American number: +1 and ten digits, of which the first is 2 to 9. */
export const NANP_RANGE: NonNullable<Filter['numbers']> = { first: 12_000_000_000, last: 19_999_999_999 }
