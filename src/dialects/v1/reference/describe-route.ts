import type { FastifySchema, RouteOptions } from 'fastify'
import { Type } from 'typebox'

import { ERROR_CODES, type ErrorCode } from '#domain/errors.ts'

import type { Access } from '../access.ts'
import { PROBLEM_TYPE, ProblemSchema } from '../problem.ts'
import { exampleOf, problemExampleOf, requestExampleOf } from './examples.ts'
import { answerHeadersOf, refusalHeadersOf, requestHeadersOf } from './headers.ts'
import { markNames } from './named-schemas.ts'
import { refusalsOf } from './refusals.ts'

type Responses = Record<string, object>

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function filesOf(media: readonly string[]): Readonly<Record<string, object>> {
  return Object.fromEntries(media.map((type) => [type, { schema: { contentMediaType: type } }]))
}

function answersOf(schema: FastifySchema, access: Access): Responses {
  const responses: Responses = {}
  for (const [status, answer] of Object.entries(isRecord(schema.response) ? schema.response : {})) {
    const described = isRecord(answer) && typeof answer['description'] === 'string' ? answer['description'] : undefined
    responses[status] = {
      description: described ?? schema.summary ?? '',
      headers: answerHeadersOf(access),
      content:
        access.media === undefined
          ? {
              'application/json': { schema: markNames(answer), ...exampleOf(schema.operationId, status) },
              ...filesOf(access.also ?? []),
            }
          : filesOf(access.media),
    }
  }
  return responses
}

function refusalOf(status: number, codes: readonly ErrorCode[]): object {
  return {
    description: codes.map((code) => `\`${code}\`: ${ERROR_CODES[code].title}.`).join('\n\n'),
    headers: refusalHeadersOf(status),
    content: {
      [PROBLEM_TYPE]: {
        schema: markNames(Type.Intersect([ProblemSchema, Type.Object({ code: Type.Enum([...codes]) })])),
        ...problemExampleOf(codes),
      },
    },
  }
}

/**
 * What the reference says of a route: what its schema says, and all that follows from its access, such as the
 * credentials, the headers and every refusal. Routes without access are not of this API and are hidden.
 */
export function describeRoute(schema: FastifySchema | undefined, { config }: RouteOptions): FastifySchema {
  const access = config?.v1
  if (access === undefined || schema === undefined) return { hide: true }
  const refusals = [...refusalsOf(access)].map(([status, codes]) => [status, refusalOf(status, codes)] as const)
  const needs =
    access.open === true
      ? 'Anybody may.'
      : access.scope === null
        ? 'Any key may.'
        : `Needs the scope \`${access.scope}\`.`
  return {
    ...schema,
    ...(isRecord(schema.body) ? { body: markNames({ ...schema.body, ...requestExampleOf(schema.operationId) }) } : {}),
    description: `${schema.description ?? ''}\n\n${access.sandbox === true ? 'Only in a sandbox. ' : ''}${needs}`,
    ...(access.sandbox === true ? { 'x-sandbox-only': true } : {}),
    security: access.open === true ? [] : [{ bearer: [] }, { session: [] }],
    headers: requestHeadersOf(access),
    response: { ...answersOf(schema, access), ...Object.fromEntries(refusals) },
  }
}
