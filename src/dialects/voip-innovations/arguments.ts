import type { XmlElement } from '#lib/xml/element.ts'

import { TEMPURI, XSI } from './namespaces.ts'
import { SoapFault } from './soap-fault.ts'

/** Numbers in one request. */
export const MAX_DID_PARAMS = 1_000

const INTEGER = /^[+-]?[0-9]{1,10}$/
const MAX_INT = 2_147_483_647
/** What the carrier's documents call otherwise than its wire does, in lower case. */
const OTHER_NAMES: Readonly<Record<string, string>> = { endpointid: 'epg' }

/** The parameters of a call, in whatever order and case they came. What is absent, empty or nil is not given. */
export type Arguments = {
  /** Without blanks around it. */
  text(name: string): string | undefined
  /** Just as it was sent. */
  secret(name: string): string | undefined
  /** Errors: SoapFault for what is no integer of 32 bits. */
  integer(name: string): number | undefined
}

const isOurs = ({ namespace }: XmlElement): boolean => namespace === TEMPURI || namespace === ''

const isNil = ({ attributes }: XmlElement): boolean =>
  attributes.some(({ name, namespace, value }) => name === 'nil' && namespace === XSI && /^(?:true|1)$/.test(value))

/** The parameters that stand in an element. */
export function argumentsIn(element: XmlElement | undefined): Arguments {
  const given = new Map<string, string>()
  for (const child of element?.children ?? []) {
    if (!isOurs(child) || isNil(child) || child.text === '') continue
    const name = child.name.toLowerCase()
    const known = OTHER_NAMES[name] ?? name
    // Of two spellings of one parameter the wire's own counts.
    if (!given.has(known) || name === known) given.set(known, child.text)
  }
  const text = (name: string): string | undefined => {
    const value = given.get(name.toLowerCase())?.trim()
    return value === '' ? undefined : value
  }
  return {
    text,
    secret: (name) => given.get(name.toLowerCase()),
    integer: (name) => {
      const value = text(name)
      if (value === undefined) return undefined
      const number = Number(value)
      if (INTEGER.test(value) && number >= -MAX_INT - 1 && number <= MAX_INT) return number
      throw new SoapFault(
        'Client',
        'Server was unable to read request. ---> There is an error in XML document. ---> Input string was not in a correct format.',
      )
    },
  }
}

/** One number of a request that is about several. */
export type DidParam = {
  /** As it was sent; '' when it was not. */
  readonly tn: string
  readonly cnam: string | undefined
  readonly refId: string | undefined
  /** The endpoint group: a connection's route; 0 when it was not sent. */
  readonly epg: number
}

const named = (name: string) => (element: XmlElement) => isOurs(element) && element.name.toLowerCase() === name

/** The numbers of a request, in order. Errors: SoapFault for an `epg` that is no integer, and for too many numbers. */
export function didParamsIn(element: XmlElement): DidParam[] {
  const params = element.children
    .filter(named('didparams'))
    .flatMap(({ children }) => children.filter(named('didparam')))
  if (params.length > MAX_DID_PARAMS)
    throw new SoapFault(
      'Client',
      `Server was unable to read request. ---> There are ${params.length} DIDParam; send ${MAX_DID_PARAMS} at the most.`,
    )
  return params.map((param) => {
    const given = argumentsIn(param)
    return {
      tn: given.text('tn') ?? '',
      cnam: given.text('cnam'),
      refId: given.text('refId'),
      epg: given.integer('epg') ?? 0,
    }
  })
}
