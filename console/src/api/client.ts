import createClient from 'openapi-fetch'

import type { components, paths } from './schema.d.ts'
import { fetchOnce, sendOnce } from './send-once.ts'

/** A thing of the API by its name in the OpenAPI document. */
export type Schemas = components['schemas']

/**
 * Shows that a change was asked for by this console: no other site can send the header, so none can act for who is signed
 * in here.
 */
const CONSOLE_HEADER = { 'X-Strowger-Console': '1' }

/** The API of the exchange that served this page. Wrap what it gives in `told`. */
export const api = createClient<paths>({
  baseUrl: location.origin,
  headers: CONSOLE_HEADER,
  fetch: fetchOnce,
  querySerializer: { array: { style: 'form', explode: false } },
})
api.use(sendOnce)
