import type { Command } from 'commander'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { countOf } from './output/table.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { readNumbers } from './store/read-numbers.ts'
import { withOperator } from './store/with-operator.ts'

/** `inventory hold` and `inventory unhold`: keep single numbers from sale, and put them back. */
export function inventoryHold(parent: Command, context: Context, verb: 'hold' | 'unhold'): void {
  const isHold = verb === 'hold'
  const command = addStoreOptions(parent.command(verb))
    .summary(isHold ? 'keep numbers from sale' : 'put held numbers back on sale')
    .description(
      isHold
        ? 'Keeps single free numbers from sale, for tests or routing, in the name of an account of an operator. All or none.'
        : 'Puts numbers back on sale that were kept from it. All or none.',
    )
    .argument('<numbers...>', isHold ? 'free numbers of blocks on sale' : 'numbers that are held')
    .action(async (given: readonly string[], flags: StoreFlags) => {
      const { holdNumbers, unholdNumbers } = await import('#domain/numbers/hold-numbers.ts')
      const numbers = await readNumbers(given)
      const done = isHold ? holdNumbers : unholdNumbers
      const { answer } = await withOperator(context, flags, ({ session }) => done(session, { numbers }))
      context.io.stdout.write(
        `${countOf(answer.numbers.length, 'number')} ${isHold ? 'kept from sale' : 'put back on sale'}\n`,
      )
    })
  addExamples(command, `strowger inventory ${verb} +12015550100 +12015550101`)
}
