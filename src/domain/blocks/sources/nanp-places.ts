/** The states of the USA and its federal district, as NANPA writes them. */
const US_STATES: ReadonlySet<string> = new Set(
  (
    'AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK ' +
    'OR PA RI SC SD TN TX UT VA VT WA WI WV WY'
  ).split(' '),
)

/** Territories that are countries of their own in ISO 3166-1. NANPA writes NN for the Northern Mariana Islands. */
const US_TERRITORIES: ReadonlyMap<string, string> = new Map([
  ['AS', 'AS'],
  ['GU', 'GU'],
  ['MP', 'MP'],
  ['NN', 'MP'],
  ['PR', 'PR'],
  ['VI', 'VI'],
])

/** The provinces and territories of Canada. */
export const CA_PROVINCES: ReadonlySet<string> = new Set('AB BC MB NB NL NS NT NU ON PE QC SK YT'.split(' '))

/** Country and region of a state in NANPA's files; territories are both. Null when there is no such state. */
export function placeOfState(state: string): { readonly country: string; readonly region: string } | null {
  if (US_STATES.has(state)) return { country: 'US', region: state }
  const territory = US_TERRITORIES.get(state)
  return territory === undefined ? null : { country: territory, region: territory }
}

/** The country of +1 that a state, territory or province belongs to; null when it is none of them. */
export function countryOfState(state: string): string | null {
  return placeOfState(state)?.country ?? (CA_PROVINCES.has(state) ? 'CA' : null)
}
