/** The least that Fastify can do to give the same answers to the same requests. Prints its port. */
import { readFileSync } from 'node:fs'

import fastify from 'fastify'

import { searchKeyOf } from '../http/request.ts'
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

/** A route that takes texts of whatever type by POST, and gives one text as its answer. */
export type TextRoute = { readonly url: string; readonly type: string; readonly answer: string }

/** `searchesFile`: JSON, answers by path and query to GET, by path and body to POST; null: none. */
export type BareOrders = {
  readonly searchesFile: string | null
  readonly routes: readonly BareRoute[]
  readonly texts: readonly TextRoute[]
}

const { searchesFile, routes, texts } = readOrders() as BareOrders
const searches =
  searchesFile === null ? {} : (JSON.parse(readFileSync(searchesFile, 'utf8')) as Readonly<Record<string, string>>)
const answers = new Map(Object.entries(searches))

const server = fastify()
/** The type of an answer, by how it begins. */
const typeOf = (answer: string | undefined) =>
  answer?.startsWith('<') === true ? 'text/xml; charset=utf-8' : 'application/json; charset=utf-8'

const isPosted = (key: string) => key.includes('\n')
const pathsOf = (keys: readonly string[]) =>
  new Set(keys.map((key) => new URL(key.split('\n', 1)[0] ?? '', 'http://127.0.0.1').pathname))

for (const path of pathsOf([...answers.keys()].filter((key) => !isPosted(key))))
  server.get(path, (request, reply) => {
    void reply.type('application/json; charset=utf-8').send(answers.get(request.url))
  })
void server.register((inner, _options, done) => {
  inner.removeAllContentTypeParsers()
  inner.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, parsed) => parsed(null, body))
  for (const path of pathsOf([...answers.keys()].filter(isPosted)))
    inner.post(path, (request, reply) => {
      const answer = answers.get(searchKeyOf({ path: request.url, body: String(request.body) }))
      void reply.type(typeOf(answer)).send(answer)
    })
  for (const { url, type, answer } of texts)
    inner.post(url, (_request, reply) => {
      void reply.type(type).send(answer)
    })
  done()
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
