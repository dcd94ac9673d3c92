import type { RequirementTerms } from './requirement.ts'

/** Ends the description of each: whoever is asked for a document has to know what sort of rule asks. */
const CAUTION = '(starter rule, not legal advice)'

const starter = (terms: RequirementTerms): RequirementTerms => ({
  ...terms,
  description: `${terms.description} ${CAUTION}`,
})

const identity = (country: string): RequirementTerms =>
  starter({
    country,
    kind: 'local',
    action: 'new',
    documentType: 'proof_of_identity',
    description: 'Passport or identity card of a person, or extract from the register of a company.',
    suppliedBy: ['customer', 'end_user'],
  })

const address = (
  country: string,
  action: 'new' | 'move',
  addressScope: NonNullable<RequirementTerms['addressScope']>,
): RequirementTerms =>
  starter({
    country,
    kind: 'local',
    action,
    documentType: 'proof_of_address',
    description: 'Bill or official letter of the last three months that shows name and address.',
    suppliedBy: ['customer', 'end_user'],
    addressScope,
  })

const authorisation = (terms: Pick<RequirementTerms, 'country' | 'kind' | 'product'>): RequirementTerms =>
  starter({
    ...terms,
    action: 'new',
    documentType: 'letter_of_authorisation',
    description: 'Letter, signed by whoever will use the number, that authorises the service.',
    suppliedBy: ['customer', 'end_user'],
  })

/**
 * The rules that an exchange begins with: ours, a starting point for the operator, and not legal advice. The names are
 * parts of their ids, so that loading them twice makes none twice. North American numbers need nothing. Geographic
 * numbers of Germany are for addresses in their area, those of France for addresses in the country.
 */
export const STARTER_REQUIREMENTS: Readonly<Record<string, RequirementTerms>> = {
  gb_local_identity: identity('GB'),
  gb_local_address: address('GB', 'new', 'none'),
  gb_local_address_move: address('GB', 'move', 'none'),
  fr_local_identity: identity('FR'),
  fr_local_address: address('FR', 'new', 'country'),
  fr_local_address_move: address('FR', 'move', 'country'),
  de_local_identity: identity('DE'),
  de_local_address: address('DE', 'new', 'city'),
  de_local_address_move: address('DE', 'move', 'city'),
  itfs_authorisation: authorisation({ country: null, kind: 'tollfree', product: 'ITFS' }),
  uifn_authorisation: authorisation({ country: '001', kind: 'uifn', product: null }),
}
