import { setImmediate as othersTurn } from 'node:timers/promises'

import { Type, type Static } from 'typebox'

import type { Reader } from '#db/database.ts'

import type { Terms } from '../../blocks/terms.ts'
import { DomainError } from '../../errors.ts'
import { query } from '../../query.ts'
import { exchangeOf } from '../../session.ts'
import { REPORT_FILTER } from '../reports/report.ts'
import { KINDS } from '#inventory/profile.ts'
import type { Block } from './block.ts'
import { type BlockRow, learnTerms, readProfileIds, readStep, readWantedRows, showBlock } from './block-rows.ts'
import { countCategories } from './count-categories.ts'

/** Blocks on one page at the most. */
export const MAX_BLOCKS_PAGE = 100
/** Blocks that are looked at together: a few milliseconds, and then others have their turn. */
const STEP_BLOCKS = 20_000
/** Blocks that one question looks at: a page may be short, and then the next one goes on from there. */
export const MAX_BLOCKS_SEEN = 5_000_000

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

function isWanted({ state, country, kind, rateCenter }: ListBlocks, terms: Terms): boolean {
  return (
    (state === undefined || terms.region === state) &&
    (country === undefined || terms.country === country) &&
    (kind === undefined || terms.kind === kind) &&
    (rateCenter === undefined || terms.rateCenter?.toUpperCase() === rateCenter.toUpperCase())
  )
}

const isByTerms = ({ state, country, kind, rateCenter }: ListBlocks) =>
  (state ?? country ?? kind ?? rateCenter) !== undefined

/** The ids of the terms that are asked for and that blocks of this stretch have. */
async function wantedTerms(
  reader: Reader,
  stretch: Parameters<typeof readProfileIds>[1],
  asked: ListBlocks,
  known: Map<number, Terms>,
): Promise<number[]> {
  const ids = await readProfileIds(reader, stretch)
  await learnTerms(reader, ids, known)
  return ids.filter((id) => {
    const terms = known.get(id)
    return terms !== undefined && isWanted(asked, terms)
  })
}

/**
 * The blocks of the inventory, on sale or not, in the order of their numbers, each with its numbers by category. A page
 * has looked at `MAX_BLOCKS_SEEN` blocks at the most, so that it may have fewer items than asked for, or none, and yet
 * not be the last; `next` is where the next one begins. Errors: `invalid_input`.
 */
export const listBlocks = query({
  scope: 'exchange:read',
  input: ListBlocksInput,
  answer: (session, asked): Promise<{ items: Block[]; next: Place | undefined }> => {
    const { database, clock } = exchangeOf(session)
    const { limit = 50, after } = asked
    const { first, last } = prefixesOf(asked)
    return database.snapshot(async (reader) => {
      const known = new Map<number, Terms>()
      const found: BlockRow[] = []
      let at: Place = after !== undefined && after.prefix >= first ? after : { prefix: first, part: -1 }
      let isLast = false
      for (let seen = 0; !isLast && found.length <= limit && seen < MAX_BLOCKS_SEEN; seen += STEP_BLOCKS) {
        const step = await readStep(reader, { after: at, last, blocks: STEP_BLOCKS })
        const stretch = { after: at, end: step.end }
        const profileIds = isByTerms(asked) ? await wantedTerms(reader, stretch, asked, known) : undefined
        const wanted = { profileIds, ocn: asked.ocn, onSale: asked.onSale, limit: limit + 1 - found.length }
        found.push(...(await readWantedRows(reader, stretch, wanted)))
        at = step.end
        isLast = step.isLast
        await othersTurn()
      }
      const taken = found.slice(0, limit)
      await learnTerms(
        reader,
        taken.map((row) => row.profile_id),
        known,
      )
      const counts = await countCategories(reader, taken, clock.now())
      const items = taken.flatMap((row, index) => {
        const [terms, categories] = [known.get(row.profile_id), counts[index]]
        return terms === undefined || categories === undefined ? [] : [showBlock(row, terms, categories)]
      })
      const end = found.length > limit ? taken.at(-1) : undefined
      if (end !== undefined) return { items, next: { prefix: end.prefix, part: end.part } }
      return { items, next: isLast ? undefined : at }
    })
  },
})
