import { Type, type Static } from 'typebox'

import { formatE164 } from '#lib/e164.ts'
import { hasLine } from '#lib/lines.ts'

import { linesFromStore } from '../blocks/import-plan.ts'
import { parseTerms } from '../blocks/terms.ts'
import { E164Field } from '../e164-field.ts'
import { DomainError } from '../errors.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { CATEGORIES, categoryOf, isOver } from './category.ts'

/** Which number. */
export const LookUpNumberInput = Type.Object({ e164: E164Field }, { additionalProperties: false })

const STATES = [
  'available',
  'reserved',
  'ordered',
  'in_service',
  'ageing',
  'held',
  'porting_in',
  'porting_out',
  'ported_out',
] as const

const OrNull = (description: string) => Type.Union([Type.String(), Type.Null()], { description })
const MomentOrNull = (description: string) =>
  Type.Union([Type.String({ format: 'date-time' }), Type.Null()], { description })

/** A number as the operator sees it, whoever has it. */
export const NumberRecordSchema = Type.Object(
  {
    e164: Type.String({ description: 'E.164 with plus.' }),
    state: Type.Enum(STATES, { description: 'Where it is in the life of a number.' }),
    category: Type.Union([Type.Enum(CATEGORIES), Type.Null()], {
      description: 'As what it is reported, 47 CFR 52.15(f); null: another provider reports it.',
    }),
    accountId: OrNull('Who has it, `acc_…`; null: nobody.'),
    reservationId: OrNull('Reserved: by which reservation, `rsv_…`.'),
    orderId: OrNull('Ordered or in service: by which order, `ord_…`.'),
    portId: OrNull('The port that brought it, brings it or took it; null: none.'),
    foreignBlock: Type.Boolean({ description: 'True: it lies in another provider’s block and came by a port.' }),
    onSale: Type.Boolean({ description: 'Whether its block is on sale; false too when no block of ours holds it.' }),
    rateCenter: OrNull('Rate centre of its block.'),
    region: OrNull('State, province or region of its block.'),
    ocn: OrNull('Operating company number of its block.'),
    expiresAt: MomentOrNull('Reserved: until when.'),
    availableAt: MomentOrNull('Ageing: from when it is offered again.'),
    changedAt: MomentOrNull('Since when it is in this state; null: not known, for it is free.'),
  },
  { $id: 'NumberRecord', additionalProperties: false },
)
export type NumberRecord = Static<typeof NumberRecordSchema>

const momentOf = (ms: number | null | undefined) =>
  ms === null || ms === undefined ? null : new Date(ms).toISOString()

/** Everything about one number, for the operator. Errors: `not_found` for one that nobody has and no block holds. */
export const lookUpNumber = query({
  scope: 'exchange:read',
  input: LookUpNumberInput,
  answer: async (session, { e164 }): Promise<NumberRecord> => {
    const { database, clock } = exchangeOf(session)
    const { blocks, row } = await database.snapshot(async ({ query: select }) => ({
      blocks: await select
        .selectFrom('block')
        .innerJoin('profile', 'profile.id', 'block.profile_id')
        .select(['first_line', 'last_line', 'members', 'ocn', 'on_sale', 'terms'])
        .where('prefix', '=', Math.floor(e164 / 1_000))
        .execute(),
      row: await select.selectFrom('number').selectAll().where('e164', '=', e164).executeTakeFirst(),
    }))
    const block = blocks.find((part) =>
      hasLine(linesFromStore(part.first_line, part.last_line, part.members), e164 % 1_000),
    )
    if (block === undefined && row === undefined)
      throw new DomainError('not_found', `no block holds ${formatE164(e164)}, and nobody has it`, { pointer: '/e164' })
    const terms = block === undefined ? null : parseTerms(block.terms)
    const isForeign = row?.foreign_block === 1 && block === undefined
    return {
      e164: formatE164(e164),
      state: row?.state ?? 'available',
      category: categoryOf(
        row === undefined ? null : { state: row.state, isForeign, isOver: isOver(row, clock.now()) },
      ),
      accountId: row?.account_id ?? null,
      reservationId: row?.reservation_id ?? null,
      orderId: row?.order_id ?? null,
      portId: row?.port_id ?? null,
      foreignBlock: isForeign,
      onSale: block?.on_sale === 1,
      rateCenter: terms?.rateCenter ?? null,
      region: terms?.region ?? null,
      ocn: block?.ocn ?? null,
      expiresAt: momentOf(row?.expires_at),
      availableAt: momentOf(row?.available_at),
      changedAt: momentOf(row?.changed_at),
    }
  },
})
