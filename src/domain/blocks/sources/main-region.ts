// Of the countries that share a calling code the one that the others' numbers are part of. Source: ITU-T E.164.
const MAIN_COUNTRIES: ReadonlyMap<string, string> = new Map([
  ['1', 'US'],
  ['7', 'RU'],
  ['39', 'IT'],
  ['44', 'GB'],
  ['47', 'NO'],
  ['61', 'AU'],
  ['212', 'MA'],
  ['262', 'RE'],
  ['290', 'SH'],
  ['358', 'FI'],
  ['590', 'GP'],
  ['599', 'CW'],
])

/**
 * The country under which a range of several is offered, once: the main one of the calling code where it is among them,
 * otherwise the first. Undefined for an empty list.
 */
export function mainRegion(callingCode: string, regions: readonly string[]): string | undefined {
  const main = MAIN_COUNTRIES.get(callingCode)
  return main !== undefined && regions.includes(main) ? main : regions[0]
}
