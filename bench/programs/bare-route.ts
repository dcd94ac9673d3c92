/** The least that Fastify can do to give the same answers to the same requests. Prints its port. */
import { readFileSync } from 'node:fs'

import fastify from 'fastify'

import { schemaOf } from '../http/schema-of.ts'
import { readOrders } from './orders.ts'

/** A route that takes bodies like one example and gives another example as its answer, both by JSON Schema. */
export type BareRoute = {
  readonly method: 'POST' | 'DELETE'
  readonly url: string
  readonly status: number
  /** An example of the body; undefined: the route takes none. */
  readonly body?: unknown
  readonly answer: unknown
}

/** `searchesFile`: JSON, answers to GET by path and query; null: none. */
export type BareOrders = { readonly searchesFile: string | null; readonly routes: readonly BareRoute[] }

const { searchesFile, routes } = readOrders() as BareOrders
const searches =
  searchesFile === null ? {} : (JSON.parse(readFileSync(searchesFile, 'utf8')) as Readonly<Record<string, string>>)
const answers = new Map(Object.entries(searches))

const server = fastify()
for (const path of new Set([...answers.keys()].map((url) => new URL(url, 'http://127.0.0.1').pathname)))
  server.get(path, (request, reply) => {
    void reply.type('application/json; charset=utf-8').send(answers.get(request.url))
  })
for (const { method, url, status, body, answer } of routes)
  server.route({
    method,
    url,
    schema: {
      ...(body === undefined ? {} : { body: schemaOf(body) }),
      response: { [status]: schemaOf(answer) },
    },
    handler: (_request, reply) => {
      void reply.code(status).send(answer)
    },
  })
const address = new URL(await server.listen({ host: '127.0.0.1', port: 0 }))
console.log(address.port)
