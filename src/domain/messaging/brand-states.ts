/** Where a brand stands. */
export const BRAND_STATES = ['pending', 'verified', 'rejected', 'suspended', 'deleted'] as const
export type BrandState = (typeof BRAND_STATES)[number]

/** From each state the states that may follow it. */
export const BRAND_MOVES: Readonly<Record<BrandState, readonly BrandState[]>> = {
  pending: ['verified', 'rejected', 'deleted'],
  verified: ['pending', 'suspended', 'deleted'],
  rejected: ['pending', 'verified', 'deleted'],
  suspended: ['verified', 'rejected', 'deleted'],
  deleted: [],
}
