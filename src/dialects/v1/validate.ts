import type { FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'

import { DomainError } from '#domain/errors.ts'
import { findInputError } from '#domain/input.ts'

import { queryReader } from './query-text.ts'

/**
 * Checks the parts of a request by the route's own schemas, with the words that the domain has for what is wrong. A
 * body that is absent is an empty object, so that the missing field is told and not the missing body.
 */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const read = httpPart === 'querystring' ? queryReader(schema) : (value: unknown) => value ?? {}
  return (given: unknown) => {
    try {
      const value = read(given)
      const error = findInputError(schema, value)
      return error === undefined ? { value } : { error }
    } catch (error) {
      if (error instanceof DomainError) return { error }
      throw error
    }
  }
}
