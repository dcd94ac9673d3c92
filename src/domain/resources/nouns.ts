/** What an account keeps beside its numbers: the table of each sort, and how people call one of it. */
export const NOUNS = {
  customer: { table: 'customer', called: 'customer' },
  contact: { table: 'contact', called: 'contact' },
  location: { table: 'location', called: 'location' },
  paymentMethod: { table: 'payment_method', called: 'payment method' },
  connection: { table: 'connection', called: 'connection' },
} as const

export type Noun = keyof typeof NOUNS
