import type { FreeNanp } from '#domain/numbers/list-free-nanp.ts'

import { recordType } from './record-type.ts'
import { tenDigitsOf } from './telephone-number.ts'

/** A free number, as `getDIDs` finds it. */
export type DidLocator = {
  tn: string | null
  rateCenter: string | null
  state: string | null
  tier: string | null
  lataId: number
  outboundCNAM: boolean
  t38: boolean
  network: string | null
  sms: boolean
}

export const DID_LOCATOR = recordType<DidLocator>('DIDLocator', {
  tn: 'string',
  rateCenter: 'string',
  state: 'string',
  tier: 'string',
  lataId: 'int',
  outboundCNAM: 'boolean',
  t38: 'boolean',
  network: 'string',
  sms: 'boolean',
})

/** Where toll-free numbers are: everywhere. */
export const TOLL_FREE_PLACE = { rateCenter: 'US+CA', state: 'ALL', tier: '', lataId: 0 } as const

/** The LATA as an integer; 0: there is none. */
export function lataIdOf(lata: string | null): number {
  return lata === null ? 0 : Number(lata)
}

/** The place of a number as the carrier writes it. */
export function placeOf({ kind, rateCenter, region, tier, lata }: FreeNanp['terms']) {
  if (kind === 'tollfree') return TOLL_FREE_PLACE
  return { rateCenter, state: region, tier: String(tier), lataId: lataIdOf(lata) }
}

/** All of a locator but the number, as elements: what the numbers of a block have in common. */
const written = new WeakMap<FreeNanp['terms'], string>()

function writeTerms(terms: FreeNanp['terms']): string {
  const known = written.get(terms)
  if (known !== undefined) return known
  const text = DID_LOCATOR.write({
    tn: null,
    ...placeOf(terms),
    outboundCNAM: terms.features.includes('cnam'),
    t38: terms.features.includes('t38'),
    network: terms.network,
    sms: terms.features.includes('sms'),
  })
  written.set(terms, text)
  return text
}

/** A free number as it is found. */
export function writeLocator({ e164, terms }: FreeNanp): string {
  return `<DIDLocator><tn>${tenDigitsOf(e164)}</tn>${writeTerms(terms)}</DIDLocator>`
}
