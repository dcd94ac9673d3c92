import type { Profile } from './profile.ts'

/** What of a profile can be asked for, counted and grouped by. */
export const PROFILE_FIELDS = [
  'country',
  'kind',
  'region',
  'lata',
  'rateCenter',
  'city',
  'tier',
  'network',
  'feature',
  'product',
  'serviceCountry',
] as const
export type ProfileField = (typeof PROFILE_FIELDS)[number]

/** A value as the profile spells it; null where the profile says that there is none. */
export type FieldValue = string | number | null

/** What a profile says in one field: exactly one value, or for features, products and service countries any number. */
export function valuesOf(profile: Profile, field: ProfileField): readonly FieldValue[] {
  switch (field) {
    case 'feature':
      return profile.features
    case 'product':
      return profile.products
    case 'serviceCountry':
      return profile.serviceCountries
    default:
      return [profile[field]]
  }
}
