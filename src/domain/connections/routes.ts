/**
 * The exchange's own routes, by the names that a dialect shows; they are nobody's connection. There is no 7. An
 * account's connections have the routes from 1000.
 */
export const SYSTEM_ROUTES: ReadonlyMap<number, string> = new Map([
  [1, 'USER'],
  [2, 'T30'],
  [3, 'VOICE_BRIDGE'],
  [4, 'DID'],
  [5, 'T38'],
  [6, 'RTC_BRIDGE'],
  [8, 'SDN'],
])

/** The route of a number in service that is routed nowhere: DID. */
export const DEFAULT_ROUTE = 4

/** The route of an account's first connection; a new account begins with it, by the default of its column. */
export const FIRST_ROUTE = 1_000
