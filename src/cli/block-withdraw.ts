import type { Command } from 'commander'

import { addBlockCommand } from './block-sale.ts'
import type { Context } from './context.ts'

/** `block withdraw`: takes blocks from sale. */
export function blockWithdraw(parent: Command, context: Context): void {
  addBlockCommand(parent, context, {
    verb: 'withdraw',
    summary: 'take blocks from sale',
    does:
      'Takes the blocks of a stretch from sale: their free numbers cannot be had any more; numbers that somebody has ' +
      'stay theirs. Prints how many blocks changed; withdrawing what is withdrawn is no error.',
    done: 'taken from sale',
  })
}
