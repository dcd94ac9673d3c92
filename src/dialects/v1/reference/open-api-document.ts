import swagger from '@fastify/swagger'
import fastify from 'fastify'

import { putOperations } from '../put-operations.ts'
import { documentOptions } from './document.ts'

/** The OpenAPI 3.1 document of v1, made from the routes alone; no exchange is needed. */
export async function openApiDocument(): Promise<object> {
  const server = fastify()
  await server.register(swagger, documentOptions)
  await server.register(async (api) => putOperations(api), { prefix: '/v1' })
  await server.ready()
  return server.swagger()
}
