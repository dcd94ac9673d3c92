import { type Static, Type } from 'typebox'

import { formatE164 } from '#lib/e164.ts'

import { CountryCode, given, Id, OrNull, readCountry, readNumber, Word } from './values.ts'
import { CLID_TYPE, CONNECTION_TYPE, maybeOurs, OUTPULSE_TYPE } from './words.ts'

export const ConnectionType = Word(CONNECTION_TYPE, '`direct`: to `connectionId`. `pstn`: to `outpulseDigits`.')
export const OutpulseType = Word(OUTPULSE_TYPE, '`sameAsNumber`, or `custom`: the digits of `outpulseDigits`.')
export const ClidType = Word(CLID_TYPE, 'How the caller’s number is shown.')
export const OutpulseDigits = Type.String({ minLength: 1, maxLength: 40, description: 'A telephone number, E.164.' })
export const ClidCountry = { ...CountryCode, description: 'In whose plan the caller’s number is shown, ISO 3166-1.' }
export const ConnectionId = Id('A connection of the account, `trk_…`.')

/** How numbers are told to route, as far as it is said. */
export const SettingsFields = {
  connectionType: Type.Optional(ConnectionType),
  connectionId: Type.Optional(OrNull(ConnectionId, 'A connection of the account, `trk_…`; null: none.')),
  outpulseType: Type.Optional(OutpulseType),
  outpulseDigits: Type.Optional(OutpulseDigits),
  clidType: Type.Optional(ClidType),
  clidCountry: Type.Optional(ClidCountry),
}
type Settings = Partial<Static<ReturnType<typeof Type.Object<typeof SettingsFields>>>>

/** The settings in the words of the domain. */
export function readSettings(settings: Settings) {
  const { connectionId, outpulseDigits, clidCountry } = settings
  return given({
    connectionType: maybeOurs(CONNECTION_TYPE, settings.connectionType),
    connectionId,
    outpulseType: maybeOurs(OUTPULSE_TYPE, settings.outpulseType),
    outpulseDigits: outpulseDigits === undefined ? undefined : formatE164(readNumber(outpulseDigits, 'outpulseDigits')),
    clidType: maybeOurs(CLID_TYPE, settings.clidType),
    clidCountry: clidCountry === undefined ? undefined : readCountry(clidCountry, 'clidCountry'),
  })
}
