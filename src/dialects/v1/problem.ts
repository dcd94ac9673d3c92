import { Type, type Static } from 'typebox'

import { type DomainError, ERROR_CODES, type ErrorCode } from '#domain/errors.ts'
import { UnportableSchema } from '#domain/porting/portability.ts'
import { RefusalSchema } from '#domain/reservations/reservation.ts'
import { UsersSchema } from '#domain/resources/users.ts'

import { STATUS } from './status.ts'

/** Where the codes are explained; the anchor is the code. */
export const ERRORS_PATH = '/docs/errors'
export const PROBLEM_TYPE = 'application/problem+json'

const codes = Object.keys(ERROR_CODES).filter((code): code is ErrorCode => code in ERROR_CODES)

/** A refusal as it is answered. RFC 9457. */
export const ProblemSchema = Type.Object(
  {
    type: Type.String({ format: 'uri-reference', description: 'Where the code is explained.' }),
    title: Type.String({ description: 'What the code means, always the same for one code.' }),
    status: Type.Integer({ minimum: 400, maximum: 599, description: 'The HTTP status.' }),
    detail: Type.String({ description: 'What is wrong with this request, and what to do about it. For people.' }),
    code: Type.Enum(codes, { description: 'For programs: one of a closed list.' }),
    retryable: Type.Boolean({ description: 'True when the same request may succeed later without being changed.' }),
    pointer: Type.Optional(
      Type.String({
        description:
          'What it is about: a JSON pointer into the body, or a slash and the name of a query field, a part of the ' +
          'path or a header.',
      }),
    ),
    requestId: Type.String({ description: 'Also in the header `X-Request-Id`; the operator can find it in the log.' }),
    numbers: Type.Optional(
      Type.Array(RefusalSchema, { description: '`numbers_unavailable`: which, why, and what to take instead.' }),
    ),
    wanted: Type.Optional(Type.Integer({ description: '`insufficient_numbers`: how many were asked for.' })),
    found: Type.Optional(Type.Integer({ description: '`insufficient_numbers`: how many are free.' })),
    limit: Type.Optional(
      Type.Integer({ description: '`hold_limit_reached`, `limit_reached`: how many the account may hold, or have.' }),
    ),
    usedBy: Type.Optional(UsersSchema),
    missing: Type.Optional(Type.Array(Type.String(), { description: '`port_incomplete`: what the port lacks.' })),
    unportable: Type.Optional(Type.Array(UnportableSchema, { description: '`numbers_not_portable`: which, and why.' })),
    state: Type.Optional(Type.String({ description: '`wrong_state`: where it stands.' })),
    orderId: Type.Optional(Type.String({ description: '`external_id_reused`: the order that has the externalId.' })),
    transactionId: Type.Optional(
      Type.String({ description: '`external_id_reused`: the payment that has the externalId.' }),
    ),
    currency: Type.Optional(Type.String({ description: '`insufficient_funds`: ISO 4217 code of the amounts.' })),
    balanceMinor: Type.Optional(Type.Integer({ description: '`insufficient_funds`: what the account has.' })),
    heldMinor: Type.Optional(
      Type.Integer({ description: '`insufficient_funds`: how much of it is set aside for orders that wait.' }),
    ),
    creditLimitMinor: Type.Optional(
      Type.Integer({ description: '`insufficient_funds`: how far below zero orders may bring the balance.' }),
    ),
    missingMinor: Type.Optional(Type.Integer({ description: '`insufficient_funds`: how much more is needed.' })),
  },
  { $id: 'Problem', additionalProperties: false, description: 'A refusal (RFC 9457).' },
)
export type Problem = Static<typeof ProblemSchema>

/** The problem that an error is told as: what its schema says, and whatever the error gives to go on with. */
export function problemOf(error: DomainError, requestId: string): Problem {
  const { code, detail } = error
  return {
    type: `${ERRORS_PATH}#${code}`,
    title: ERROR_CODES[code].title,
    status: STATUS[code],
    detail: error.message,
    code,
    retryable: error.retryable,
    ...(detail.pointer === undefined ? {} : { pointer: detail.pointer }),
    requestId,
    ...detail.extra,
  }
}
