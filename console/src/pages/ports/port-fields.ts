import type { Schemas } from '../../api/client.ts'
import type { Field, Values } from '../../forms/field.ts'
import { numbersIn } from '../../forms/numbers-in.ts'

const KINDS = [
  { value: 'business', label: 'Business' },
  { value: 'residential', label: 'Residential' },
]
const NUMBERS_TEXT_MAX = 20_000

/** What a port says. Of the end user all is asked for in one form, with the address of the service. */
export const PORT_FIELDS: readonly Field[] = [
  {
    name: 'numbers',
    label: 'Numbers',
    hint: 'One in a line',
    isNeeded: true,
    sort: { sort: 'lines', max: NUMBERS_TEXT_MAX },
  },
  { name: 'currentCarrier', label: 'Current carrier', sort: { sort: 'text' } },
  { name: 'carrierAccount', label: 'Account with the current carrier', sort: { sort: 'text' } },
  { name: 'billingNumber', label: 'Billing number', hint: 'The main number of that account', sort: { sort: 'text' } },
  { name: 'pin', label: 'PIN', hint: 'With the current carrier, if there is one', sort: { sort: 'text', max: 64 } },
  { name: 'name', label: 'End user', hint: 'As the current carrier knows them', sort: { sort: 'text' } },
  { name: 'kind', label: 'Kind', sort: { sort: 'choice', choices: KINDS } },
  { name: 'line1', label: 'Street', sort: { sort: 'text' } },
  { name: 'city', label: 'City', sort: { sort: 'text' } },
  { name: 'region', label: 'State or region', sort: { sort: 'text' } },
  { name: 'postalCode', label: 'Postal code', sort: { sort: 'text' } },
  { name: 'country', label: 'Country', hint: 'Two letters', sort: { sort: 'text', max: 2 } },
  {
    name: 'loaDocumentId',
    label: 'Letter of authorisation',
    hint: 'One of your documents: send it in on the page Documents first',
    sort: { sort: 'reference', to: 'documents' },
  },
  { name: 'billDocumentId', label: 'Bill', sort: { sort: 'reference', to: 'documents' } },
  { name: 'requestedFocDate', label: 'Wanted on', sort: { sort: 'date' } },
]

const END_USER_LABELS: ReadonlyMap<string, string> = new Map([
  ['endUser', 'End user and their address'],
  ['endUser.address.region', 'State or region'],
  ['endUser.address.postalCode', 'Postal code'],
])

/** What a field that a port lacks is called in its form. */
export function missingLabel(field: string): string {
  return END_USER_LABELS.get(field) ?? PORT_FIELDS.find(({ name }) => name === field)?.label ?? field
}

const ADDRESS = ['line1', 'city', 'region', 'postalCode', 'country']
const END_USER = new Set(['name', 'kind', ...ADDRESS])

/** What a form begins with when a port is changed. The PIN is never told, so it stays empty and as it is. */
export function portForm(port: Schemas['Port']): Values {
  return {
    numbers: port.numbers.join('\n'),
    currentCarrier: port.currentCarrier,
    carrierAccount: port.carrierAccount,
    billingNumber: port.billingNumber,
    pin: null,
    name: port.endUser?.name ?? null,
    kind: port.endUser?.kind ?? null,
    line1: port.endUser?.address.line1 ?? null,
    city: port.endUser?.address.city ?? null,
    region: port.endUser?.address.region ?? null,
    postalCode: port.endUser?.address.postalCode ?? null,
    country: port.endUser?.address.country ?? null,
    loaDocumentId: port.loaDocumentId,
    billDocumentId: port.billDocumentId,
    requestedFocDate: port.requestedFocDate,
  }
}

/** The fields of a port that differ, with numbers as a list and the end user whole. */
export function portBody(changes: Values, all: Values): object {
  const names = Object.keys(changes)
  const plain = Object.entries(changes).filter(([name]) => name !== 'numbers' && !END_USER.has(name))
  const known = (group: readonly string[]) =>
    Object.fromEntries(group.flatMap((name) => ((all[name] ?? null) === null ? [] : [[name, all[name]]])))
  const endUser = { ...known(['name', 'kind']), address: known(ADDRESS) }
  return {
    ...Object.fromEntries(plain),
    ...(names.includes('numbers') ? { numbers: numbersIn(String(all['numbers'] ?? '')) } : {}),
    ...(names.some((name) => END_USER.has(name)) ? { endUser } : {}),
  }
}
