import type { NumberOrderTable } from '#db/tables/orders.ts'

import { ServiceSettingsSchema, type ServiceSettings } from '../services/service-settings.ts'
import type { Task } from './carry-out.ts'
import type { OrderKind } from './order.ts'

/** The settings among what an order was asked, which stand beside its other fields. */
export function settingsAmong(asked: Readonly<Record<string, unknown>>): ServiceSettings {
  const known = Object.keys(ServiceSettingsSchema.properties)
  return Object.fromEntries(Object.entries(asked).filter(([field]) => known.includes(field)))
}

/** A move to a connection sets the whole way of calls: directly there, with the digits of the number itself. */
function settingsOfMove(asked: ServiceSettings): ServiceSettings {
  return asked.connectionId === undefined
    ? asked
    : { ...asked, connectionType: 'direct', outpulseType: 'same_as_number' }
}

/** What an order of this kind that asks so is to do. */
export function taskOfAsked(kind: OrderKind, asked: Readonly<Record<string, unknown>>): Task {
  const settings = settingsAmong(asked)
  const { reason } = asked
  return {
    settings: kind === 'move' ? settingsOfMove(settings) : settings,
    reason: typeof reason === 'string' ? reason : null,
  }
}

/** What an order that waits is to do when it can go on. */
export function taskOf({ kind, asked }: Pick<NumberOrderTable, 'kind' | 'asked'>): Task {
  return taskOfAsked(kind, JSON.parse(asked) as Record<string, unknown>)
}
