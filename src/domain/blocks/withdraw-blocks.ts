import { sql } from 'kysely'
import { Type } from 'typebox'

import { formatE164 } from '#lib/e164.ts'
import { LINES_PER_BLOCK } from '#lib/lines.ts'

import { DomainError } from '../errors.ts'
import { mutation } from '../mutation.ts'
import { E164Field } from '../e164-field.ts'
import { exchangeOf } from '../session.ts'
import { lockBlocks } from './lock-blocks.ts'

/** A stretch of numbers, whole thousands-blocks. */
export const BlocksInput = Type.Object(
  { first: E164Field, last: E164Field },
  { $id: 'BlockRange', additionalProperties: false },
)

/** The verb that takes all blocks of a stretch from sale, or puts them back. */
function setOnSale(spec: { name: string; onSale: 0 | 1; event: 'inventory.withdrawn' | 'inventory.offered' }) {
  return mutation({
    name: spec.name,
    scope: 'inventory:write',
    input: BlocksInput,
    run: async (tx, session, { first, last }) => {
      if (last < first || String(first).length !== String(last).length)
        throw new DomainError('invalid_input', 'last must be a number of the same length that is not before first', {
          pointer: '/last',
        })
      if (first % LINES_PER_BLOCK !== 0 || last % LINES_PER_BLOCK !== LINES_PER_BLOCK - 1)
        throw new DomainError('invalid_input', 'give whole thousands-blocks: first ends with 000 and last with 999', {
          pointer: first % LINES_PER_BLOCK === 0 ? '/last' : '/first',
        })
      const exchange = exchangeOf(session)
      await lockBlocks(tx, exchange.database)
      // The lock waits for the claims that are being made in these blocks, and the claims after it wait for this.
      const { rows } = await sql<{ prefix: number }>`
        update block set on_sale = ${spec.onSale}
        where (prefix, part) in (
          select b.prefix, b.part from block as b
          where b.prefix between ${Math.floor(first / LINES_PER_BLOCK)} and ${Math.floor(last / LINES_PER_BLOCK)}
            and b.on_sale = ${1 - spec.onSale}
          order by b.prefix, b.part ${tx.text.lockForWithdrawal})
        returning prefix`.execute(tx.query)
      const answer = { first: formatE164(first), last: formatE164(last), blocks: rows.length }
      if (rows.length === 0) return { answer, events: 'unchanged' }
      tx.onCommit(() => {
        exchange
          .refreshBlocks()
          .catch((error: unknown) => exchange.log.error({ error }, 'the index could not be brought up to date'))
      })
      return {
        answer,
        events: [{ type: spec.event, subject: formatE164(first), data: { first, last, blocks: rows.length } }],
      }
    },
  })
}

/**
 * Takes blocks from sale: their free numbers cannot be had any more; numbers that somebody has stay theirs.
 * Withdrawing what is withdrawn is no error.
 */
export const withdrawBlocks = setOnSale({ name: 'blocks.withdraw', onSale: 0, event: 'inventory.withdrawn' })

/** Puts withdrawn blocks back on sale. */
export const offerBlocks = setOnSale({ name: 'blocks.offer', onSale: 1, event: 'inventory.offered' })
