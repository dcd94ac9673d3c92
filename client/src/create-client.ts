import type { Operations } from './generated/api.ts'
import { OPERATIONS } from './generated/operations.ts'
import { type CallOptions, type ClientOptions, MAX_ATTEMPTS } from './options.ts'
import { type OperationName, prepareRequest } from './request.ts'
import { send } from './send.ts'

type Input<Name extends keyof Operations> = Operations[Name]['input']
type Answer<Name extends keyof Operations> = Operations[Name]['answer']

/** What an operation may be refused with: `RefusalsOf<'placeOrder'>`. */
export type RefusalsOf<Name extends keyof Operations> = Operations[Name]['refusal']

/** Whether nothing of an input is needed: all of it is optional, or there is nothing in it. */
type MayBeLeftOut<Fields> =
  Partial<Fields> extends Fields ? true : Readonly<Record<string, never>> extends Fields ? true : false

/** An operation as a function. */
type Call<Name extends keyof Operations> =
  MayBeLeftOut<Input<Name>> extends true
    ? (input?: Input<Name>, options?: CallOptions) => Promise<Answer<Name>>
    : (input: Input<Name>, options?: CallOptions) => Promise<Answer<Name>>

/** A function for each operation of the API, under its name there. */
export type Client = { readonly [Name in keyof Operations]: Call<Name> }

const isName = (name: string): name is OperationName => Object.hasOwn(OPERATIONS, name)

/**
 * A client of one exchange. Its functions take the fields of the path, the query and the body side by side, give what the
 * exchange answers, and throw a `StrowgerError` when it does not. Nothing is sent before the first call. Throws RangeError or TypeError for
 * options that cannot be.
 */
export function createClient(options: ClientOptions = {}): Client {
  const { attempts, baseUrl } = options
  if (attempts !== undefined && !(Number.isInteger(attempts) && attempts >= 1 && attempts <= MAX_ATTEMPTS))
    throw new RangeError(`attempts is ${attempts}: give a whole number from 1 to ${MAX_ATTEMPTS}`)
  if (baseUrl !== undefined && !URL.canParse(baseUrl))
    throw new TypeError(`baseUrl is ${baseUrl}: give an address such as https://numbers.example.com`)
  const calls = Object.keys(OPERATIONS)
    .filter(isName)
    .map((name) => [
      name,
      async (input: Readonly<Record<string, unknown>> = {}, call: CallOptions = {}) =>
        send(prepareRequest(name, input, options, call), options, call),
    ])
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- table and types are written from one document
  return Object.freeze(Object.fromEntries(calls)) as Client
}
