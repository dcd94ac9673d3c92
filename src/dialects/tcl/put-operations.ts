import type { FastifyInstance, FastifyReply, FastifySchema } from 'fastify'

import type { TSchema } from 'typebox'

import { sessionOf } from './auth.ts'
import { REFUSED, RefusalSchema } from './modelled/refusals.ts'
import { withoutNulls } from './modelled/values.ts'
import { type Answer, NOTHING, type Operation } from './operation.ts'
import { operations } from './operations/index.ts'
import { readQuery } from './query-values.ts'

const isSomething = (schema: TSchema) => schema !== NOTHING

/** The forms of an operation's answers, the refusals among them. */
export function answersOf(answers: Operation['answers']): Readonly<Record<number, TSchema>> {
  return { ...answers, ...Object.fromEntries(REFUSED.map((status) => [status, RefusalSchema])) }
}

function schemaOf({ name, tag, summary, description, params, query, body, answers }: Operation): FastifySchema {
  return {
    operationId: name,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    security: [{ bearer: [] }],
    ...(isSomething(params) ? { params } : {}),
    ...(isSomething(query) ? { querystring: query } : {}),
    ...(isSomething(body) ? { body } : {}),
    response: answersOf(answers),
  }
}

/** Sends an answer; what is no stream is JSON. */
export function send(reply: FastifyReply, { status, body, headers }: Answer): FastifyReply {
  void reply.code(status)
  if (headers !== undefined) return reply.headers(headers).send(body)
  return reply.header('Content-Type', 'application/json; charset=utf-8').send(JSON.stringify(body))
}

/** A null in an order or a reservation is a field that is not used; where things are changed it clears one. */
const bodyOf = ({ method }: Operation, body: unknown) => (method === 'PATCH' ? (body ?? {}) : withoutNulls(body ?? {}))

/** Puts every call on the server, which looks at nothing itself: the calls do. */
export function putOperations(server: FastifyInstance): void {
  for (const one of operations)
    server.route({
      method: one.method,
      url: one.path,
      schema: schemaOf(one),
      validatorCompiler: () => (value: unknown) => ({ value }),
      serializerCompiler: () => (value) => (typeof value === 'string' ? value : JSON.stringify(value)),
      handler: async (request, reply) =>
        send(
          reply,
          await one.answer(sessionOf(request), {
            params: request.params,
            query: readQuery(one.query, request.query),
            body: bodyOf(one, request.body),
          }),
        ),
    })
}
