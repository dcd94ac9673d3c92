import { Type } from 'typebox'

import { DomainError } from '#domain/errors.ts'
import { HoldsSchema, RefusalSchema, ReservationSchema } from '#domain/reservations/reservation.ts'
import { ReserveInput, reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { WantedSchema } from '#domain/numbers/wanted.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change, pointingTo } from '../verbs.ts'
import { NumberTexts, readNumbers } from '../wire.ts'

const { searches: Searches, mode: Mode, holdMinutes: HoldMinutes } = ReserveInput.properties

const ReserveBody = Type.Object(
  {
    numbers: Type.Optional(NumberTexts('The very numbers to hold.')),
    search: Type.Optional(WantedSchema),
    searches: Searches,
    mode: Mode,
    holdMinutes: HoldMinutes,
  },
  { $id: 'ReserveNumbers', additionalProperties: false, description: 'Exactly one of numbers, search and searches.' },
)
const HeldReservation = Type.Object(
  {
    ...ReservationSchema.properties,
    refused: Type.Immutable(Type.Array(RefusalSchema, { description: 'Listed numbers that it does not hold.' })),
    holds: HoldsSchema,
  },
  { $id: 'HeldReservation', additionalProperties: false, description: 'The reservation, and what goes with it.' },
)

/** Holds given numbers, or any that match, for a while. Errors: see `reserveNumbers`. */
export const route: Route = (server) =>
  server.post(
    '/reservations',
    {
      config: changes(
        reserveNumbers,
        ['not_ready', 'conflicting_filters', 'hold_limit_reached', 'numbers_unavailable', 'insufficient_numbers'],
        { locates: true },
      ),
      schema: {
        operationId: 'reserveNumbers',
        tags: ['Reservations'],
        summary: 'Hold numbers for a while',
        description:
          'Holds the `numbers` that are listed, or finds and holds what a `search`, or several `searches`, ask for. ' +
          'Until it expires nobody else can have them. In mode `all` everything or nothing is held.',
        body: ReserveBody,
        response: { 201: HeldReservation },
      },
    },
    async (request, reply) => {
      const { numbers, search, searches, ...terms } = request.body
      if ([numbers, search, searches].filter((given) => given !== undefined).length !== 1)
        throw new DomainError('invalid_input', 'give exactly one of numbers, search and searches', {
          pointer: '/numbers',
        })
      const wanted = search === undefined ? searches : [search]
      const { reservation, refused, holds } = await pointingTo(
        search === undefined ? '/searches' : '/searches/0',
        search === undefined ? '/searches' : '/search',
        change(request, reply, reserveNumbers, {
          ...(numbers === undefined ? {} : { numbers: readNumbers(numbers, '/numbers') }),
          ...(wanted === undefined ? {} : { searches: wanted }),
          ...terms,
        }),
      )
      void reply.code(201).header('Location', `/v1/reservations/${reservation.id}`)
      return { ...reservation, refused, holds }
    },
  )
