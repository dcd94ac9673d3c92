import type { BlockRow } from '#domain/blocks/block-row.ts'

/** What a row says that says no more: local numbers in Hackensack, New Jersey. */
export const PLAIN_ROW: Omit<BlockRow, 'first' | 'last' | 'line'> = {
  country: 'US',
  kind: 'local',
  region: 'NJ',
  lata: '224',
  rateCenter: 'HACKENSACK',
  city: null,
  tier: 1,
  network: null,
  features: ['voice', 'sms'],
  products: ['DID', 'LNS'],
  serviceCountries: [],
  ocn: '9206',
  company: null,
  status: null,
}
