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

const FAILOVERS = [
  { value: 'connection', label: 'Another connection of yours' },
  { value: 'digits', label: 'A telephone number' },
]
const FEATURES = [
  { value: 'voice', label: 'Voice' },
  { value: 'sms', label: 'SMS' },
  { value: 'mms', label: 'MMS' },
  { value: 't38', label: 'Fax (T.38)' },
  { value: 'cnam', label: 'CNAM' },
  { value: 'e911', label: 'E911' },
]

const isDirect = ({ connectionType }: Values) => connectionType === 'direct'
const isCustom = ({ connectionType, outpulseType }: Values) => connectionType === 'pstn' || outpulseType === 'custom'

/** What a number can be told, in the order in which people think of it: see the routing of numbers in the guide. */
export const SETTINGS_FIELDS: readonly Field[] = [
  { name: 'connectionType', label: 'Calls go over', sort: { sort: 'choice', choices: CONNECTION_TYPES } },
  { name: 'connectionId', label: 'Connection', sort: { sort: 'reference', to: 'connections' }, when: isDirect },
  { name: 'outpulseType', label: 'Digits sent on', sort: { sort: 'choice', choices: OUTPULSE_TYPES }, when: isDirect },
  { name: 'outpulseDigits', label: 'Digits', hint: 'With country code', sort: { sort: 'text' }, when: isCustom },
  {
    name: 'failoverTo',
    label: 'If that fails, calls go over',
    hint: 'A second way beside the first; empty: none',
    sort: { sort: 'choice', choices: FAILOVERS },
  },
  {
    name: 'failoverConnectionId',
    label: 'Second connection',
    sort: { sort: 'reference', to: 'connections' },
    isNeeded: true,
    when: ({ failoverTo }) => failoverTo === 'connection',
  },
  {
    name: 'failoverDigits',
    label: 'Second number',
    hint: 'With country code',
    sort: { sort: 'text' },
    isNeeded: true,
    when: ({ failoverTo }) => failoverTo === 'digits',
  },
  {
    name: 'features',
    label: 'Switched on',
    hint: 'Of what the number can carry',
    sort: { sort: 'several', choices: FEATURES },
  },
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
const FAILOVER = ['failoverTo', 'failoverConnectionId', 'failoverDigits']

/** What stands in the form for settings that are neither text nor number. */
export function settingsForm({ failover, features }: Pick<Schemas['Service'], 'failover' | 'features'>): Values {
  return {
    failoverTo: failover?.connectionId !== undefined ? 'connection' : failover === null ? null : 'digits',
    failoverConnectionId: failover?.connectionId ?? null,
    failoverDigits: failover?.digits ?? null,
    features: features.length === 0 ? null : features.join(),
  }
}

function failoverOf(all: Values): object | null {
  const { failoverTo, failoverConnectionId, failoverDigits } = all
  if (failoverTo === 'connection') return { connectionId: failoverConnectionId ?? null }
  return failoverTo === 'digits' ? { digits: failoverDigits ?? null } : null
}

/** Fields of the form that are no fields of the API by themselves. */
const COMPOSED: ReadonlySet<string> = new Set([...WAY, ...CLID, ...FAILOVER, 'features'])

const featuresOf = (value: Values[string] | undefined) =>
  value === null || value === undefined || value === '' ? null : String(value).split(',')

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
  const rest = Object.fromEntries(Object.entries(changes).filter(([name]) => !COMPOSED.has(name)))
  const way =
    connectionType === null || connectionType === undefined
      ? { connectionType: null }
      : { outpulseType: usual, ...of(WAY) }
  const clid = all['clidType'] === null || all['clidType'] === undefined ? { clidType: null } : of(CLID)
  return bodyOf({
    ...rest,
    ...(names.some((name) => FAILOVER.includes(name)) ? { failover: failoverOf(all) } : {}),
    ...(names.includes('features') ? { features: featuresOf(all['features']) } : {}),
    ...(names.some((name) => WAY.includes(name)) ? way : {}),
    ...(names.some((name) => CLID.includes(name)) ? clid : {}),
  })
}
