import { Type } from 'typebox'

/** Characters of an id at the most. */
export const MAX_ID_LENGTH = 64

/**
 * An id inside a request: 1 to 64 printable ASCII characters without blanks. Any such text may be asked for, whether or
 * not it names something; others, such as the zero character, a store could not even be asked about.
 */
export const IdField = (description: string) =>
  Type.String({ minLength: 1, maxLength: MAX_ID_LENGTH, pattern: '^[!-~]+$', description })
