import type { Schemas } from '../../api/client.ts'
import { bodyOf } from '../../forms/body-of.ts'
import type { Field, Values } from '../../forms/field.ts'

const CONNECTION_TYPES = [
  { value: 'direct', label: 'A connection of yours' },
  { value: 'pstn', label: 'The public network' },
]
const OUTPULSE_TYPES = [
  { value: 'same_as_number', label: 'Those of the number' },
  { value: 'custom', label: 'Others' },
]
const CLID_TYPES = [
  { value: 'international', label: 'International' },
  { value: 'national', label: 'National' },
  { value: 'withheld', label: 'Withheld' },
]

const isDirect = ({ connectionType }: Values) => connectionType === 'direct'
const isCustom = ({ connectionType, outpulseType }: Values) => connectionType === 'pstn' || outpulseType === 'custom'

/** What a number can be told, in the order in which people think of it: see the routing of numbers in the guide. */
export const SETTINGS_FIELDS: readonly Field[] = [
  { name: 'connectionType', label: 'Calls go over', sort: { sort: 'choice', choices: CONNECTION_TYPES } },
  { name: 'connectionId', label: 'Connection', sort: { sort: 'reference', to: 'connections' }, when: isDirect },
  { name: 'outpulseType', label: 'Digits sent on', sort: { sort: 'choice', choices: OUTPULSE_TYPES }, when: isDirect },
  { name: 'outpulseDigits', label: 'Digits', hint: 'With country code', sort: { sort: 'text' }, when: isCustom },
  { name: 'clidType', label: 'How the caller is shown', sort: { sort: 'choice', choices: CLID_TYPES } },
  {
    name: 'clidCountry',
    label: 'Country of the caller',
    hint: 'Two letters, ISO 3166-1',
    sort: { sort: 'text', max: 2 },
    when: ({ clidType }) => clidType === 'national' || clidType === 'international',
  },
  { name: 'cnam', label: 'CNAM', hint: '1 to 15 letters, digits and blanks', sort: { sort: 'text', max: 15 } },
  { name: 'referenceId', label: 'Your reference', sort: { sort: 'text', max: 64 } },
  { name: 'customerId', label: 'Customer', sort: { sort: 'reference', to: 'customers' } },
  { name: 'contactId', label: 'Contact', sort: { sort: 'reference', to: 'contacts' } },
  { name: 'paymentMethodId', label: 'Payment method', sort: { sort: 'reference', to: 'payment-methods' } },
  { name: 'locationId', label: 'Location', sort: { sort: 'reference', to: 'locations' } },
]

const WAY = ['connectionType', 'connectionId', 'outpulseType', 'outpulseDigits']
const CLID = ['clidType', 'clidCountry']

const isKnown = ([, value]: readonly [string, Values[string]]) => value !== null

/**
 * The settings to send for what changed in a form. Those that set others anew are sent with them, so that nothing of an
 * old way is left behind; without a way all that is said is that there is none.
 */
export function settingsOf(changes: Values, all: Values): Schemas['ServiceSettings'] {
  const { connectionType } = all
  const usual = connectionType === 'pstn' ? 'custom' : 'same_as_number'
  const names = Object.keys(changes)
  const of = (group: readonly string[]) =>
    Object.fromEntries(group.map((name) => [name, all[name] ?? null] as const).filter(isKnown))
  const rest = Object.fromEntries(
    Object.entries(changes).filter(([name]) => !WAY.includes(name) && !CLID.includes(name)),
  )
  const way =
    connectionType === null || connectionType === undefined
      ? { connectionType: null }
      : { outpulseType: usual, ...of(WAY) }
  const clid = all['clidType'] === null || all['clidType'] === undefined ? { clidType: null } : of(CLID)
  return bodyOf({
    ...rest,
    ...(names.some((name) => WAY.includes(name)) ? way : {}),
    ...(names.some((name) => CLID.includes(name)) ? clid : {}),
  })
}
