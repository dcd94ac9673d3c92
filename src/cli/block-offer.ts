import type { Command } from 'commander'

import { addBlockCommand } from './block-sale.ts'
import type { Context } from './context.ts'

/** `block offer`: puts withdrawn blocks back on sale. */
export function blockOffer(parent: Command, context: Context): void {
  addBlockCommand(parent, context, {
    verb: 'offer',
    summary: 'put withdrawn blocks back on sale',
    does: 'Puts the blocks of a stretch back on sale. Prints how many blocks changed.',
    done: 'put back on sale',
  })
}
