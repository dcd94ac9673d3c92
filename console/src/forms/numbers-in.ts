/** What stands in a text as telephone numbers: one in a line or with commas between them, in any spelling. */
export function numbersIn(text: string): string[] {
  const found = text.split(/[\n,;]+/).map((part) => part.replaceAll(/[\s().-]/g, ''))
  return [...new Set(found.filter((part) => part !== '').map(withPlus))]
}

/** Ten digits are a North American number; anything else is left as it was written, for the exchange to judge. */
function withPlus(digits: string): string {
  if (/^[2-9]\d{9}$/.test(digits)) return `+1${digits}`
  return /^1\d{10}$/.test(digits) ? `+${digits}` : digits
}
