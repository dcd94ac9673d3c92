import type { BlockRow, SourceItem } from '#domain/blocks/block-row.ts'
import type { Feature, Product } from '#domain/blocks/profile.ts'

import { PLACES } from './places.ts'

type Offer = Omit<BlockRow, 'line' | 'ocn' | 'company' | 'status'>

const ALL_FEATURES: readonly Feature[] = ['voice', 'sms', 'mms', 't38', 'cnam', 'e911']
const MOBILE_FEATURES: readonly Feature[] = ['voice', 'sms', 'mms']
const PLAIN: readonly Feature[] = ['voice']
const LOCAL: readonly Product[] = ['LNS', 'DID']
/** Networks that no carrier has by name. */
const NETWORKS = ['Almon', 'Keith', 'Erickson'] as const
const NXX_NUMBERS = 10_000

const NOWHERE = { region: null, lata: null, rateCenter: null, city: null, serviceCountries: [] } as const

/** The codes of each place differ in tier, network and features, so that every filter finds something and leaves something. */
function northAmerican(): Offer[] {
  return PLACES.flatMap(([country, region, lata, rateCenter, city, npa, ...codes], place) =>
    codes.map((nxx, code): Offer => {
      const first = Number(`1${npa}${nxx}0000`)
      return {
        first,
        last: first + NXX_NUMBERS - 1,
        country,
        kind: 'local',
        region,
        lata,
        rateCenter,
        city,
        tier: code + 1,
        network: NETWORKS[(place + code) % NETWORKS.length] ?? null,
        features: code === 0 ? ALL_FEATURES : code === 1 ? ['voice', 'sms', 'cnam', 'e911'] : PLAIN,
        products: LOCAL,
        serviceCountries: [],
      }
    }),
  )
}

function tollFree(): Offer[] {
  const offers: [first: number, last: number, country: string, tier: number][] = [
    [18003560000, 18003569999, 'US', 3],
    [18005550000, 18005559999, 'US', 2],
    [18882270000, 18882279999, 'US', 1],
    [18774370000, 18774379999, 'US', 1],
    [448000110000, 448000119999, 'GB', 1],
    [33805100000, 33805109999, 'FR', 1],
    [498001000000, 498001009999, 'DE', 1],
  ]
  return offers.map(([first, last, country, tier]) => ({
    ...NOWHERE,
    first,
    last,
    country,
    kind: 'tollfree',
    tier,
    network: NETWORKS[0],
    features: country === 'US' ? ['voice', 'sms'] : PLAIN,
    products: ['ITFS'],
  }))
}

function european(): Offer[] {
  const offers: [first: number, last: number, country: string, city: string][] = [
    [442033180000, 442033189999, 'GB', 'London'],
    [442079460000, 442079460999, 'GB', 'London'],
    [441614960000, 441614969999, 'GB', 'Manchester'],
    [33199000000, 33199009999, 'FR', 'Paris'],
    [493023125000, 493023125999, 'DE', 'Berlin'],
    [493055550000, 493055559999, 'DE', 'Berlin'],
  ]
  return offers.map(([first, last, country, city]) => ({
    ...NOWHERE,
    first,
    last,
    country,
    kind: 'local',
    city,
    tier: 1,
    network: NETWORKS[1],
    features: PLAIN,
    products: LOCAL,
  }))
}

function withoutPlace(): Offer[] {
  return [
    {
      ...NOWHERE,
      first: 443300000000,
      last: 443300009999,
      country: 'GB',
      kind: 'national',
      tier: 1,
      network: NETWORKS[1],
      features: PLAIN,
      products: ['DID'],
    },
    {
      ...NOWHERE,
      first: 447700900000,
      last: 447700900999,
      country: 'GB',
      kind: 'mobile',
      tier: 2,
      network: NETWORKS[2],
      features: MOBILE_FEATURES,
      products: ['DID'],
    },
    {
      ...NOWHERE,
      first: 80011110000,
      last: 80011119999,
      country: '001',
      kind: 'uifn',
      tier: 1,
      network: NETWORKS[0],
      features: PLAIN,
      products: ['UIFN'],
      serviceCountries: ['DE', 'FR', 'GB', 'US'],
    },
  ]
}

/** What the demo has in stock: some 700,000 numbers in 57 places, every kind, product, tier and feature. */
export function demoStock(): SourceItem[] {
  return [...northAmerican(), ...tollFree(), ...european(), ...withoutPlace()].map((offer, index) => ({
    kind: 'row',
    row: { ...offer, line: index + 1, ocn: null, company: null, status: null },
  }))
}
