import { Type, type Static } from 'typebox'

import type { Terms } from '../../blocks/terms.ts'
import { DomainError } from '../../errors.ts'
import { query } from '../../query.ts'
import { exchangeOf } from '../../session.ts'
import { REPORT_FILTER } from '../reports/report.ts'
import { KINDS } from '#inventory/profile.ts'
import type { Block } from './block.ts'
import { type BlockRow, learnTerms, readBlockRows, showBlock } from './block-rows.ts'
import { countCategories } from './count-categories.ts'

/** Blocks on one page at the most. */
export const MAX_BLOCKS_PAGE = 100
/** Blocks that are read together. */
const STEP_BLOCKS = 2_000
/** Blocks that one question looks at: a page may be short, and then the next one goes on from there. */
export const MAX_BLOCKS_SEEN = 200_000

/** Which blocks, and which page. */
export const ListBlocksInput = Type.Object(
  {
    ...REPORT_FILTER,
    nxx: Type.Optional(
      Type.String({ pattern: '^[2-9][0-9]{2}$', description: 'Only of this central office code; `npa` goes with it.' }),
    ),
    country: Type.Optional(
      Type.String({ pattern: '^([A-Z]{2}|001)$', description: 'Only of this country, ISO 3166-1 alpha-2.' }),
    ),
    kind: Type.Optional(Type.Enum(KINDS, { description: 'Only this sort of numbers.' })),
    rateCenter: Type.Optional(
      Type.String({ minLength: 1, maxLength: 100, description: 'Only of this rate centre. Case does not matter.' }),
    ),
    onSale: Type.Optional(Type.Boolean({ description: 'Only those on sale, or only those that were withdrawn.' })),
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: MAX_BLOCKS_PAGE, default: 50, description: 'Items on a page at the most.' }),
    ),
    after: Type.Optional(
      Type.Object(
        { prefix: Type.Integer({ minimum: 0 }), part: Type.Integer({ minimum: 0, maximum: 15 }) },
        { additionalProperties: false, description: 'The last block that the page before has looked at.' },
      ),
    ),
  },
  { additionalProperties: false },
)
type ListBlocks = Static<typeof ListBlocksInput>
type Place = NonNullable<ListBlocks['after']>

function prefixesOf({ npa, nxx }: ListBlocks): { readonly first: number; readonly last: number } {
  if (npa === undefined && nxx !== undefined)
    throw new DomainError('invalid_input', 'nxx needs npa: give the area code too', { pointer: '/npa' })
  if (npa === undefined) return { first: 0, last: Number.MAX_SAFE_INTEGER }
  const code = `1${npa}${nxx ?? ''}`
  return { first: Number(code.padEnd(8, '0')), last: Number(code.padEnd(8, '9')) }
}

function isWanted({ state, ocn, country, kind, rateCenter, onSale }: ListBlocks, row: BlockRow, terms: Terms): boolean {
  return (
    (ocn === undefined || row.ocn === ocn) &&
    (onSale === undefined || (row.on_sale === 1) === onSale) &&
    (state === undefined || terms.region === state) &&
    (country === undefined || terms.country === country) &&
    (kind === undefined || terms.kind === kind) &&
    (rateCenter === undefined || terms.rateCenter?.toUpperCase() === rateCenter.toUpperCase())
  )
}

/**
 * The blocks of the inventory, on sale or not, in the order of their numbers, each with its numbers by category. A page
 * has looked at `MAX_BLOCKS_SEEN` blocks at the most, so that it may have fewer items than asked for, or none, and yet
 * not be the last; `next` is where the next one begins. Errors: `invalid_input`.
 */
export const listBlocks = query({
  scope: 'exchange:read',
  input: ListBlocksInput,
  answer: async (session, asked): Promise<{ items: Block[]; next: Place | undefined }> => {
    const { database, clock } = exchangeOf(session)
    const { limit = 50, after } = asked
    const { first, last } = prefixesOf(asked)
    const known = new Map<number, Terms>()
    const items: Block[] = []
    let at: Place = after !== undefined && after.prefix >= first ? after : { prefix: first, part: -1 }
    for (let seen = 0; seen < MAX_BLOCKS_SEEN; seen += STEP_BLOCKS) {
      const isLast = await database.snapshot(async (reader) => {
        const range = { first: at.prefix, last, afterPart: at.part, limit: STEP_BLOCKS }
        const rows = await readBlockRows(reader, range)
        await learnTerms(reader, rows, known)
        const wanted = rows.filter((row) => {
          const terms = known.get(row.profile_id)
          return terms !== undefined && isWanted(asked, row, terms)
        })
        const taken = wanted.slice(0, limit - items.length)
        const isFull = items.length + wanted.length > limit
        const counts = await countCategories(reader, taken, clock.now())
        for (const [index, row] of taken.entries()) {
          const [terms, categories] = [known.get(row.profile_id), counts[index]]
          if (terms !== undefined && categories !== undefined) items.push(showBlock(row, terms, categories))
        }
        at = (isFull ? taken.at(-1) : rows.at(-1)) ?? at
        return !isFull && rows.length < STEP_BLOCKS
      })
      if (isLast) return { items, next: undefined }
      if (items.length >= limit) break
    }
    return { items, next: { prefix: at.prefix, part: at.part } }
  },
})
