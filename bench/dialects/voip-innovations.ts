import type { Request } from '../http/request.ts'
import { oneOf } from '../seeded-random.ts'
import type { Dialect } from './dialect.ts'

/** Two addresses of one service, so that its two halves of a hold can be told apart by their paths. */
const PATH = '/Services/APIService.asmx'
const RELEASE_PATH = '/VOIP/Services/APIService.asmx'
/** Characters of a bearer key of which the login of the same account is made. */
const LOGIN_LENGTH = 32

/** Accounts that have a login: few, because to make one and to prove it the first time is slow on purpose. */
export const LOGINS = 4

/** The login of the account that has this key, and its secret: both of them follow from the key. */
export function loginOf(key: string): { readonly login: string; readonly secret: string } {
  return { login: key.slice(0, LOGIN_LENGTH), secret: key }
}

function call(path: string, key: string, method: string, elements: string): Request {
  const { login, secret } = loginOf(key)
  return {
    method: 'POST',
    path,
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: `"http://tempuri.org/${method}"` },
    body:
      '<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">' +
      `<soap:Body><${method} xmlns="http://tempuri.org/"><login>${login}</login><secret>${secret}</secret>${elements}` +
      `</${method}></soap:Body></soap:Envelope>`,
  }
}

const didParam = (tn: string) => `<didParams><DIDParam><tn>${tn}</tn></DIDParam></didParams>`

/** VoIP Innovations' API 3. Its searches know no page: an answer is as long as the server's settings let it be. */
export const voipInnovations: Dialect = {
  name: 'voip-innovations',
  accounts: LOGINS,
  searches: (secret, { npas, npaNxxs, states, rateCenters }, each, random) => {
    const kinds: Readonly<Record<string, () => Record<string, string>>> = {
      'area code': () => ({ npa: oneOf(npas, random) }),
      'rate centre and state': () => ({ ...oneOf(rateCenters, random) }),
      'area code and exchange': () => ({ nxx: oneOf(npaNxxs, random) }),
      state: () => ({ state: oneOf(states, random) }),
      'rate centre anywhere': () => ({ rateCenter: oneOf(rateCenters, random).rateCenter }),
    }
    const elements = (criteria: Readonly<Record<string, string>>) =>
      Object.entries(criteria)
        .map(([name, value]) => `<${name}>${value.replaceAll('&', '&amp;')}</${name}>`)
        .join('')
    return Object.entries(kinds).map(([kind, criteria]) => ({
      kind,
      requests: Array.from({ length: each }, () => call(PATH, secret, 'getDIDs', elements(criteria()))),
    }))
  },
  reserve: (secret, { number }) => call(PATH, secret, 'reserveDID', didParam(number)),
  release: (secret, answer) =>
    call(RELEASE_PATH, secret, 'releaseDID', didParam(/<tn>([0-9]+)</.exec(answer)?.[1] ?? '')),
  releaseRoute: RELEASE_PATH,
}
