import type { FastifyInstance, InjectOptions } from 'fastify'

import type { Problem } from '../../../src/dialects/v1/problem.ts'
import { type Answer, assertDocumented } from './documented.ts'

/** An answer that was checked against the document; the caller says what body it expects. */
export type Checked<Body> = Omit<Answer, 'body'> & { readonly body: Body }

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Headers = Readonly<Record<string, string>>

/** A program that speaks v1 with one key. Every answer that it sees has to be as the OpenAPI document says. */
export type Client = {
  readonly secret: string
  get<Body = unknown>(url: string, headers?: Headers): Promise<Checked<Body>>
  post<Body = unknown>(url: string, body?: unknown, headers?: Headers): Promise<Checked<Body>>
  put<Body = unknown>(url: string, body?: unknown, headers?: Headers): Promise<Checked<Body>>
  patch<Body = unknown>(url: string, body?: unknown, headers?: Headers): Promise<Checked<Body>>
  delete<Body = unknown>(url: string, headers?: Headers): Promise<Checked<Body>>
  /** Sends what should be refused, and gives the problem. */
  refused(status: number, method: Method, url: string, body?: unknown, headers?: Headers): Promise<Problem>
}

/** Sends a request as it is, and checks nothing. */
export async function send(app: FastifyInstance, options: InjectOptions & { readonly url: string }): Promise<Answer> {
  const { statusCode, headers, payload } = await app.inject(options)
  const isJson = headers['content-type']?.toString().includes('json') === true && payload !== ''
  const body: unknown = isJson ? JSON.parse(payload) : payload === '' ? undefined : payload
  return { method: options.method ?? 'GET', url: options.url, status: statusCode, headers, body }
}

export function clientOf(app: FastifyInstance, secret: string): Client {
  async function ask<Body>(method: Method, url: string, body?: unknown, headers: Headers = {}): Promise<Checked<Body>> {
    const answer = await send(app, {
      method,
      url,
      headers: {
        authorization: `Bearer ${secret}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    assertDocumented(answer)
    return { ...answer, body: answer.body as Body }
  }
  return {
    secret,
    get: (url, headers) => ask('GET', url, undefined, headers),
    post: (url, body, headers) => ask('POST', url, body, headers),
    put: (url, body, headers) => ask('PUT', url, body, headers),
    patch: (url, body, headers) => ask('PATCH', url, body, headers),
    delete: (url, headers) => ask('DELETE', url, undefined, headers),
    refused: async (status, method, url, body, headers) => {
      const answer = await ask<Problem>(method, url, body, headers)
      if (answer.status !== status)
        throw new Error(`${method} ${url} was answered ${answer.status}, not ${status}: ${JSON.stringify(answer.body)}`)
      return answer.body
    },
  }
}
