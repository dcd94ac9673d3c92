const NORTH_AMERICAN = /^1(\d{3})(\d{3})(\d)$/

/** A prefix as people of the field write it: `201-555-0` in North America, the digits with a plus elsewhere. */
export function blockName(prefix: string): string {
  const parts = NORTH_AMERICAN.exec(prefix)
  return parts === null ? `+${prefix}` : parts.slice(1).join('-')
}

/** The prefix that a person means by a number or the beginning of one; undefined: it is too short for one. */
export function prefixOf(text: string): string | undefined {
  const digits = text.replaceAll(/\D/g, '')
  const isNational =
    !text.trim().startsWith('+') && !digits.startsWith('1') && (digits.length === 7 || digits.length === 10)
  const whole = isNational ? `1${digits}` : digits
  if (whole.startsWith('1')) return whole.length < 8 ? undefined : whole.slice(0, 8)
  return whole.length < 7 ? undefined : whole.slice(0, -3)
}
