import type { BlockRow } from '#domain/blocks/block-row.ts'

import type { ImportFlags } from './import-flags.ts'

/** Puts the operator's own terms on a row; null when the operator gave none. */
export type OfferTerms = ((row: BlockRow) => BlockRow) | null

/** Checks the terms that the flags give. Throws `invalid_input` for one that cannot be. */
export async function offeredTerms({ tier, network, features }: ImportFlags): Promise<OfferTerms> {
  const { Type } = await import('typebox')
  const { checkInput } = await import('#domain/input.ts')
  const { CriteriaSchema } = await import('#domain/numbers/criteria.ts')
  const { tier: Tier, network: Network, features: Features } = CriteriaSchema.properties
  const terms = checkInput(Type.Object({ tier: Tier, network: Network, features: Features }), {
    ...(tier === undefined ? {} : { tier }),
    ...(network === undefined ? {} : { network }),
    ...(features === undefined ? {} : { features }),
  })
  return Object.keys(terms).length === 0 ? null : (row) => ({ ...row, ...terms })
}
