import type { Schemas } from '../../../api/client.ts'
import type { Choice, Field, Values } from '../../../forms/field.ts'

const choices = (values: readonly string[]): readonly Choice[] =>
  values.map((value) => ({ value, label: value.replaceAll('_', ' ') }))

const DESCRIPTION_MAX = 1_000

const TERMS: readonly Field[] = [
  {
    name: 'action',
    label: 'What is done',
    isNeeded: true,
    sort: { sort: 'choice', choices: choices(['new', 'move', 'port_in']) },
  },
  {
    name: 'kind',
    label: 'With which numbers',
    isNeeded: true,
    sort: { sort: 'choice', choices: choices(['local', 'national', 'mobile', 'tollfree', 'uifn']) },
  },
  {
    name: 'country',
    label: 'Country',
    hint: 'Two letters, or 001; empty: every one outside North America',
    sort: { sort: 'text', max: 3 },
  },
  {
    name: 'product',
    label: 'Sold as',
    hint: 'Empty: anything',
    sort: { sort: 'choice', choices: choices(['LNS', 'DID', 'ITFS', 'UIFN']) },
  },
]

const DEMANDS: readonly Field[] = [
  {
    name: 'documentType',
    label: 'Document',
    hint: 'Such as proof_of_address',
    isNeeded: true,
    sort: { sort: 'text', max: 64 },
  },
  { name: 'description', label: 'What it must show', isNeeded: true, sort: { sort: 'lines', max: DESCRIPTION_MAX } },
  {
    name: 'addressScope',
    label: 'The address has to be',
    sort: {
      sort: 'choice',
      choices: [
        { value: 'none', label: 'anywhere' },
        { value: 'country', label: 'in the country of the number' },
        { value: 'city', label: 'in the city of the number' },
      ],
    },
  },
  { name: 'validFrom', label: 'In force from', hint: 'Empty: now', sort: { sort: 'date' } },
]

/** What a new rule says. */
export const RULE_FIELDS: readonly Field[] = [...TERMS, ...DEMANDS]
/** What another version of a rule can say. */
export const CHANGE_FIELDS = DEMANDS

/** What the form begins with when a rule is changed. */
export function ruleForm({ documentType, description, addressScope }: Schemas['Requirement']): Values {
  return { documentType, description, addressScope, validFrom: null }
}
