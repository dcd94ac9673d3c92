import { formatE164 } from '#lib/e164.ts'

import type { Routing } from './routing.ts'

/** A rule that the way of calls breaks: the field, and what is wrong with it and the cure. */
export type RoutingProblem = { readonly pointer: string; readonly message: string }

type Rule = { readonly pointer: string; readonly message: string; breaks(routing: Routing): boolean }

const isSame = (one: string | null, other: string | null) => one !== null && one === other

/** The rules of the way of calls, in the order in which they are told. Source: docs/domain/routing.md. */
const RULES: readonly Rule[] = [
  {
    pointer: '/connectionId',
    message: 'connectionId is required when connectionType is direct: name a connection',
    breaks: ({ connection_type: type, connection_id: id }) => type === 'direct' && id === null,
  },
  {
    pointer: '/connectionId',
    message: 'connectionId goes with connectionType direct: give both, or leave it out',
    breaks: ({ connection_type: type, connection_id: id }) => type !== 'direct' && id !== null,
  },
  {
    pointer: '/outpulseDigits',
    message: 'outpulseDigits is required when connectionType is pstn: give the number to which calls go',
    breaks: ({ connection_type: type, outpulse_digits: digits }) => type === 'pstn' && digits === null,
  },
  {
    pointer: '/outpulseType',
    message: 'outpulseType must be custom when connectionType is pstn',
    breaks: ({ connection_type: type, outpulse_type: outpulse }) => type === 'pstn' && outpulse !== 'custom',
  },
  {
    pointer: '/outpulseType',
    message: 'outpulseType is required with connectionType: give same_as_number or custom',
    breaks: ({ connection_type: type, outpulse_type: outpulse }) => type !== null && outpulse === null,
  },
  {
    pointer: '/connectionType',
    message: 'connectionType is required with outpulseType: give direct or pstn',
    breaks: ({ connection_type: type, outpulse_type: outpulse }) => type === null && outpulse !== null,
  },
  {
    pointer: '/outpulseDigits',
    message: 'outpulseDigits is required when outpulseType is custom',
    breaks: ({ outpulse_type: outpulse, outpulse_digits: digits }) => outpulse === 'custom' && digits === null,
  },
  {
    pointer: '/outpulseDigits',
    message: 'outpulseDigits goes with outpulseType custom: give both, or leave it out',
    breaks: ({ outpulse_type: outpulse, outpulse_digits: digits }) => outpulse !== 'custom' && digits !== null,
  },
  {
    pointer: '/clidCountry',
    message: 'clidCountry is required when clidType is national',
    breaks: ({ clid_type: type, clid_country: country }) => type === 'national' && country === null,
  },
  {
    pointer: '/clidCountry',
    message: 'clidCountry goes with clidType national or international: leave it out',
    breaks: ({ clid_type: type, clid_country: country }) => country !== null && (type === null || type === 'withheld'),
  },
  {
    pointer: '/failover',
    message: 'failover is the second way and there is no first: give connectionType too',
    breaks: (routing) =>
      routing.connection_type === null && (routing.failover_connection_id !== null || routing.failover_digits !== null),
  },
  {
    pointer: '/failover',
    message: 'failover leads the same way as the first: name another connection or other digits',
    breaks: (routing) =>
      isSame(routing.failover_connection_id, routing.connection_id) ||
      (routing.connection_type === 'pstn' && isSame(routing.failover_digits, routing.outpulse_digits)),
  },
]

/** The first rule that the way of calls breaks, or null. */
export function findRoutingProblem(routing: Routing): RoutingProblem | null {
  return RULES.find(({ breaks }) => breaks(routing)) ?? null
}

/** The same for a number: calls that the public network would bring back to it go in a circle. */
export function findProblemOf(e164: number, routing: Routing): RoutingProblem | null {
  const self = formatE164(e164)
  if (routing.connection_type === 'pstn' && routing.outpulse_digits === self)
    return { pointer: '/outpulseDigits', message: `outpulseDigits are ${self} itself: calls would go in a circle` }
  if (routing.failover_digits === self)
    return { pointer: '/failover', message: `failover leads back to ${self} itself: calls would go in a circle` }
  return findRoutingProblem(routing)
}
