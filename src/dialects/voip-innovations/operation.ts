import type { Log } from '#domain/log.ts'
import type { Session } from '#domain/session.ts'

import type { Arguments, DidParam } from './arguments.ts'
import { DID_RESPONSE, writeDidRefusal } from './did-response.ts'
import type { OuterCode } from './outer-codes.ts'
import { PORT_RESPONSE, writePort } from './port-response.ts'

/** A call of one method by somebody who is known. */
export type Call = {
  readonly session: Session
  readonly arguments: Arguments
  readonly didParams: readonly DidParam[]
  /** Numbers that a search finds at the most. */
  readonly maxFound: number
  readonly log: Log
}

/** What a method answers, as elements: whole, or in the pieces in which it is sent. */
export type Answer = string | Iterable<string> | AsyncIterable<string>

/** What a method takes beside login and secret: texts and integers by name, or a list of numbers. */
export type Parameter = { readonly name: string; readonly sort: 'string' | 'int' | 'didParams' }

/** What a method answers with. */
export const RESPONSES = { did: DID_RESPONSE, port: PORT_RESPONSE } as const

/** One method of the carrier's. */
export type Operation = {
  readonly name: string
  /** In the order of the WSDL. */
  readonly parameters: readonly Parameter[]
  readonly response: keyof typeof RESPONSES
  run(call: Call): Promise<Answer>
}

/** What a method of this response answers to what it does not do. */
export function writeRefusal(response: keyof typeof RESPONSES, code: OuterCode): string {
  return response === 'did' ? writeDidRefusal(code) : writePort(code)
}

/** Parameters that are all texts. */
export function texts(...names: readonly string[]): Parameter[] {
  return names.map((name) => ({ name, sort: 'string' }))
}
