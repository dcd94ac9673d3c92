import type { Schemas } from '../../api/client.ts'

const TOLD: Readonly<Record<string, string>> = {
  'reservation.created': 'Held',
  'reservation.extended': 'Held for longer',
  'reservation.released': 'Hold given back',
  'reservation.expired': 'Hold ran out',
  'order.placed': 'Ordered',
  'service.started': 'In service',
  'service.released': 'Given back',
  'service.routed': 'Routed',
  'service.restored': 'Restored',
  'service.locked': 'Locked against deletion',
  'service.unlocked': 'Lock taken off',
  'campaign.assigned': 'Assigned to a campaign',
  'campaign.removed': 'Taken out of its campaign',
  'numbers.aged': 'Offered to others again',
}

/** Names of fields that are no words by themselves. */
const FIELDS: Readonly<Record<string, string>> = {
  cnam: 'CNAM',
  clidType: 'caller shown',
  clidCountry: 'country of the caller',
  referenceId: 'reference',
  customerId: 'customer',
  contactId: 'contact',
  locationId: 'location',
  paymentMethodId: 'payment method',
}

const plain = (name: string) => name.replaceAll(/[._]/g, ' ')

/** What an event did to a number, in words: what an order came to, which fields were changed. */
export function toldEvent({ type, data }: Pick<Schemas['Event'], 'type' | 'data'>): string {
  const told = new Map<string, unknown>(Object.entries(data))
  const [to, fields] = [told.get('to'), told.get('fields')]
  if (type === 'order.moved' && typeof to === 'string') return `Order ${plain(to)}`
  if (type === 'service.changed' && Array.isArray(fields) && fields.length > 0)
    return `Changed: ${fields.map((field) => FIELDS[String(field)] ?? String(field)).join(', ')}`
  const words = plain(type)
  return TOLD[type] ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
