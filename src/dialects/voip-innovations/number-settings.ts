import type { ServiceSettings } from '#domain/services/service-settings.ts'

import type { DidParam } from './arguments.ts'

type Features = NonNullable<ServiceSettings['features']>

/** A flag of the carrier's; undefined for what is none. */
export function readFlag(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined
  if (/^(?:1|true)$/i.test(text)) return true
  return /^(?:0|false)$/i.test(text) ? false : undefined
}

/** `cnam` of a number is a flag, which switches the feature, or the name itself. */
function cnamSettings(cnam: string | undefined, present: Features): ServiceSettings {
  if (cnam === undefined) return {}
  const flag = readFlag(cnam)
  if (flag === undefined) return { cnam }
  const others = present.filter((feature) => feature !== 'cnam')
  return { features: flag ? [...others, 'cnam'] : others }
}

/** What a number is told: to an endpoint group, under its own digits. `present`: the features that it has until now. */
export function settingsOf({ refId, cnam }: DidParam, connectionId: string, present: Features): ServiceSettings {
  return {
    connectionType: 'direct',
    connectionId,
    outpulseType: 'same_as_number',
    ...(refId === undefined ? {} : { referenceId: refId }),
    ...cnamSettings(cnam, present),
  }
}
