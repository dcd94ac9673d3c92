import type { Command } from 'commander'

import { CliError } from './cli-error.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { EXIT } from './exit-codes.ts'
import { countOf } from './output/table.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { withOperator } from './store/with-operator.ts'

type Options = StoreFlags & { readonly first: string; readonly last: string }

async function readNumber(flag: string, text: string): Promise<number> {
  const { NumberError, parseE164 } = await import('#lib/e164.ts')
  try {
    return parseE164(text)
  } catch (error) {
    if (error instanceof NumberError) throw new CliError(`${flag}: ${error.message}`, EXIT.usage, { cause: error })
    throw error
  }
}

/** Adds a command that takes whole thousands-blocks, `--first` to `--last`, from sale or puts them back. */
export function addBlockCommand(
  parent: Command,
  context: Context,
  spec: { readonly verb: 'withdraw' | 'offer'; readonly summary: string; readonly does: string; readonly done: string },
): void {
  const command = addStoreOptions(parent.command(spec.verb))
    .summary(spec.summary)
    .description(spec.does)
    .requiredOption('--first <number>', 'first number of the first block; it ends with 000')
    .requiredOption('--last <number>', 'last number of the last block; it ends with 999')
    .action(async ({ first, last, ...flags }: Options) => {
      const { withdrawBlocks, offerBlocks } = await import('#domain/blocks/withdraw-blocks.ts')
      const input = { first: await readNumber('--first', first), last: await readNumber('--last', last) }
      const verb = spec.verb === 'withdraw' ? withdrawBlocks : offerBlocks
      const { answer } = await withOperator(context, flags, ({ session }) => verb(session, input))
      context.io.stdout.write(
        `${countOf(answer.blocks, 'block')} from ${answer.first} to ${answer.last} ${spec.done}\n`,
      )
    })
  addExamples(command, `strowger block ${spec.verb} --first +12015550000 --last +12015559999`)
}
