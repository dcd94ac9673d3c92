import { Type } from 'typebox'

/** A customer's own id: 1 to 128 printable ASCII characters. */
export const ExternalId = (description: string) =>
  Type.String({ minLength: 1, maxLength: 128, pattern: '^[\\u0020-\\u007e]+$', description })
