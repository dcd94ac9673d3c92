import { Type, type Static } from 'typebox'

import type { NumberTable } from '#db/tables/numbers.ts'
import { hasLine, LINES_PER_BLOCK } from '#lib/lines.ts'

import { linesFromStore } from '../../blocks/import-plan.ts'
import type { Terms } from '../../blocks/terms.ts'
import { DomainError } from '../../errors.ts'
import { query } from '../../query.ts'
import { exchangeOf } from '../../session.ts'
import { isOver } from '../category.ts'
import { BlockSchema, PrefixText } from './block.ts'
import { learnTerms, readBlockRows, showBlock } from './block-rows.ts'
import { countCategories } from './count-categories.ts'

/** Which thousand numbers. */
export const GetBlockInput = Type.Object({ prefix: PrefixText }, { additionalProperties: false })

/** Blocks that one prefix can have: see `block.part`. */
const MAX_PARTS_READ = 16

/** The sign of each state. A number whose reservation or rest is over is available. */
export const STATE_SIGNS = {
  reserved: 'r',
  ordered: 'o',
  in_service: 's',
  ageing: 'g',
  held: 'h',
  porting_in: 'i',
  porting_out: 'p',
  ported_out: 'x',
} as const satisfies Readonly<Record<NumberTable['state'], string>>
const AVAILABLE = 'a'
const WITHDRAWN = 'w'
const NOT_OURS = '-'

/** The thousand numbers of a prefix, state by state. */
export const BlockDetailSchema = Type.Object(
  {
    prefix: Type.String({ description: 'The number without its last three digits.' }),
    states: Type.String({
      minLength: LINES_PER_BLOCK,
      maxLength: LINES_PER_BLOCK,
      description:
        'One sign for each number from 000 to 999: `a` available, `w` free in a withdrawn block, `r` reserved, `o` ' +
        'ordered, `s` in service, `g` ageing, `h` held by the operator, `i` porting in, `p` porting out, `x` ported ' +
        'out, `-` in no block of the exchange.',
    }),
    parts: Type.Array(BlockSchema, { description: 'The blocks of this prefix.' }),
  },
  { $id: 'BlockDetail', additionalProperties: false },
)
export type BlockDetail = Static<typeof BlockDetailSchema>

/** The thousand numbers of a prefix, state by state, with its blocks. Errors: `not_found` when no block has this prefix. */
export const getBlock = query({
  scope: 'exchange:read',
  input: GetBlockInput,
  answer: async (session, { prefix: text }): Promise<BlockDetail> => {
    const { database, clock } = exchangeOf(session)
    const prefix = Number(text)
    const now = clock.now()
    return database.snapshot(async (reader) => {
      const range = { first: prefix, last: prefix, afterPart: -1, limit: MAX_PARTS_READ }
      const rows = await readBlockRows(reader, range)
      if (rows.length === 0)
        throw new DomainError(
          'not_found',
          `no block begins with ${text}: give a number without its last three digits`,
          {
            pointer: '/prefix',
          },
        )
      const known = new Map<number, Terms>()
      await learnTerms(
        reader,
        rows.map((row) => row.profile_id),
        known,
      )
      const counts = await countCategories(reader, rows, now)
      const states = Array.from<string>({ length: LINES_PER_BLOCK }).fill(NOT_OURS)
      for (const row of rows) {
        const lines = linesFromStore(row.first_line, row.last_line, row.members)
        for (let line = row.first_line; line <= row.last_line; line++)
          if (hasLine(lines, line)) states[line] = row.on_sale === 1 ? AVAILABLE : WITHDRAWN
      }
      const numbers = await reader.query
        .selectFrom('number')
        .select(['e164', 'state', 'expires_at', 'available_at', 'changed_at'])
        .where('e164', '>=', prefix * LINES_PER_BLOCK)
        .where('e164', '<', (prefix + 1) * LINES_PER_BLOCK)
        .execute()
      for (const number of numbers)
        if (number.state === 'ordered' || !isOver(number, now))
          states[number.e164 % LINES_PER_BLOCK] = STATE_SIGNS[number.state]
      const parts = rows.flatMap((row, index) => {
        const [terms, categories] = [known.get(row.profile_id), counts[index]]
        return terms === undefined || categories === undefined ? [] : [showBlock(row, terms, categories)]
      })
      return { prefix: text, states: states.join(''), parts }
    })
  },
})
