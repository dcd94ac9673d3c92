import { recordType } from './record-type.ts'

/** How many numbers are free that share a place, a tier and what they can carry. */
export type DidCount = {
  didCount: string | null
  rateCenter: string | null
  state: string | null
  tier: string | null
  lataId: number
  cnam: boolean
  t38: boolean
  sms: boolean
}

export const DID_COUNT = recordType<DidCount>('DIDCount', {
  didCount: 'string',
  rateCenter: 'string',
  state: 'string',
  tier: 'string',
  lataId: 'int',
  cnam: 'boolean',
  t38: 'boolean',
  sms: 'boolean',
})
