import { api, type Schemas } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { bodyOf } from '../../../forms/body-of.ts'
import { type Field, filled, type Values } from '../../../forms/field.ts'

type Port = Schemas['Port']

/** Something that the operator does with a port. */
export type PortAct = {
  readonly name: string
  /** States in which it can be done. */
  readonly from: readonly Port['state'][]
  /** What has to be said for it. */
  readonly fields: readonly Field[]
  /** What the form begins with. */
  readonly initial?: (port: Port) => Values
  readonly act: (portId: string, values: Values) => Promise<Port>
}

const REASON_MAX = 500
const EXCEPTIONS: readonly Schemas['RaiseException']['code'][] = [
  'account_number_mismatch',
  'pin_mismatch',
  'name_mismatch',
  'address_mismatch',
  'billing_number_mismatch',
  'loa_invalid',
  'number_not_active',
  'number_not_portable',
  'order_pending',
  'other',
]

const at = (portId: string) => ({ params: { path: { portId } } })

/** What an operator can do with a port, what brings it furthest first. */
export const PORT_ACTS: readonly PortAct[] = [
  {
    name: 'It is ported',
    from: ['foc_confirmed'],
    fields: [],
    act: (portId) => told(api.POST('/v1/ports/{portId}/complete', at(portId))),
  },
  {
    name: 'Agree the day',
    from: ['submitted', 'foc_confirmed'],
    fields: [
      {
        name: 'focDate',
        label: 'Day',
        hint: 'The firm order commitment of both carriers',
        sort: { sort: 'date' },
        isNeeded: true,
      },
    ],
    initial: ({ focDate, requestedFocDate }) => ({ focDate: focDate ?? requestedFocDate }),
    act: (portId, values) =>
      told(
        api.POST('/v1/ports/{portId}/confirm', { ...at(portId), body: bodyOf<Schemas['ConfirmFoc']>(filled(values)) }),
      ),
  },
  {
    name: 'Ask for a signature',
    from: ['submitted', 'exception'],
    fields: [{ name: 'reason', label: 'Why', hint: 'The account reads it', sort: { sort: 'lines', max: REASON_MAX } }],
    act: (portId, values) =>
      told(
        api.POST('/v1/ports/{portId}/request-signature', {
          ...at(portId),
          body: bodyOf<Schemas['RequestSignature']>(filled(values)),
        }),
      ),
  },
  {
    name: 'Raise an exception',
    from: ['submitted', 'pending_signature', 'foc_confirmed'],
    fields: [
      {
        name: 'code',
        label: 'What is wrong',
        isNeeded: true,
        sort: { sort: 'choice', choices: EXCEPTIONS.map((value) => ({ value, label: value.replaceAll('_', ' ') })) },
      },
      { name: 'text', label: 'In your words', sort: { sort: 'lines', max: REASON_MAX } },
    ],
    act: (portId, values) =>
      told(
        api.POST('/v1/ports/{portId}/exception', {
          ...at(portId),
          body: bodyOf<Schemas['RaiseException']>(filled(values)),
        }),
      ),
  },
  {
    name: 'Cancel the port',
    from: ['draft', 'submitted', 'pending_signature', 'exception', 'foc_confirmed'],
    fields: [{ name: 'reason', label: 'Why', hint: 'The account reads it', sort: { sort: 'lines', max: REASON_MAX } }],
    act: (portId, values) =>
      told(
        api.POST('/v1/ports/{portId}/cancel', { ...at(portId), body: bodyOf<Schemas['CancelPort']>(filled(values)) }),
      ),
  },
]
