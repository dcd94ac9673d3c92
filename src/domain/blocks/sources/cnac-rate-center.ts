/** The most characters of a rate centre abbreviation. */
const MAX_ABBREVIATION_CHARS = 10

/**
 * The rate centre of a Canadian exchange area, upper case. The industry abbreviates names to ten characters; two of its
 * habits are rules and are followed where a name of plain words is too long: the blanks go (Thunder Bay → THUNDERBAY),
 * and a final VILLE becomes VL (Drummondville → DRUMMONDVL). The rest is anybody's choice, so every other name stays as
 * the administrator spells it.
 */
export function rateCenterOfExchange(exchangeArea: string): string {
  const name = exchangeArea.toUpperCase()
  if (name.length <= MAX_ABBREVIATION_CHARS || !/^[A-Z0-9 ]+$/.test(name)) return name
  const joined = name.replaceAll(' ', '')
  if (joined.length <= MAX_ABBREVIATION_CHARS) return joined
  const shortened = name.replace(/VILLE$/, 'VL')
  return shortened.length <= MAX_ABBREVIATION_CHARS ? shortened : name
}
