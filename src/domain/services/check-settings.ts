import { isCountry } from '#lib/countries.ts'

import { DomainError } from '../errors.ts'
import { findRoutingProblem } from './find-routing-problem.ts'
import { routingColumns, UNROUTED } from './routing.ts'
import type { ServiceSettings } from './service-settings.ts'

/**
 * What is wrong with settings whatever the number has now: digits that cannot exist, no such country, a second way that
 * is none or two. Errors: `invalid_input` at the field.
 */
export function checkChange(settings: ServiceSettings, at = ''): void {
  const { failover, clidCountry } = settings
  if (
    failover !== undefined &&
    failover !== null &&
    (failover.connectionId === undefined) === (failover.digits === undefined)
  )
    throw new DomainError('invalid_input', 'give exactly one of failover.connectionId and failover.digits', {
      pointer: `${at}/failover`,
    })
  if (typeof clidCountry === 'string' && !isCountry(clidCountry))
    throw new DomainError(
      'invalid_input',
      `${clidCountry} is no country: give its two letters of ISO 3166-1, such as US`,
      { pointer: `${at}/clidCountry` },
    )
  routingColumns(settings, at)
}

/**
 * The same, and that the settings are whole in themselves, as those of a new number must be. Errors: `invalid_input` at
 * the field.
 */
export function checkSettings(settings: ServiceSettings, at = ''): void {
  checkChange(settings, at)
  const problem = findRoutingProblem({ ...UNROUTED, ...routingColumns(settings, at) })
  if (problem !== null) throw new DomainError('invalid_input', problem.message, { pointer: `${at}${problem.pointer}` })
}
