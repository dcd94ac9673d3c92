import { basename, resolve } from 'node:path'

import type { Command } from 'commander'

import { CliError } from './cli-error.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { EXIT } from './exit-codes.ts'
import { rejectsFile } from './importing/rejects-file.ts'
import { list } from './option-values.ts'
import { countOf } from './output/table.ts'
import { tell } from './output/tell.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { withOperator } from './store/with-operator.ts'

type Flags = StoreFlags & { readonly ocn?: readonly string[]; readonly rejects?: string }

/** `import footprint`: says which numbers can be ported in. */
export function importFootprintCommand(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('footprint'))
    .summary('where numbers can be ported in from')
    .description(
      'Rules that say which numbers can be ported in, one a row: country, and of region or state, lata, rate_center, npa, ' +
        'nxx, portable, tier, ocn and carrier what is known. Rules that the file does not name stay.',
    )
    .argument('<file>', 'the file: text, .zip or .gz')
    .option('--ocn <codes>', 'only rows of these carriers of yours, by operating company number', list)
    .option('--rejects <file>', 'where rejected rows are told; <file name>.rejects.csv without it')
    .action(async (file: string, flags: Flags) => {
      const { readFootprint } = await import('#domain/porting/read-footprint.ts')
      const { importFootprint } = await import('#domain/porting/import-footprint.ts')
      const rejectsPath = flags.rejects ?? `${basename(file)}.rejects.csv`
      if (resolve(rejectsPath) === resolve(file))
        throw new CliError(
          'the rejected rows cannot go into the file that is imported: give another --rejects',
          EXIT.usage,
        )
      const rejects = rejectsFile(rejectsPath)
      const read = await readFootprint(file, flags.ocn ?? [], rejects.add).finally(() => {
        rejects.close()
      })
      const { answer } = await withOperator(context, flags, ({ session }) =>
        importFootprint(session, { fileName: basename(file).slice(-255), rules: read.rules }),
      )
      const { added, changed, unchanged } = answer
      context.io.stdout.write(
        `${countOf(added, 'rule')} added, ${changed} changed, ${unchanged} as before; ` +
          `${countOf(read.repeated, 'row')} said the same again\n`,
      )
      if (rejects.count > 0) tell(context, `warning: ${countOf(rejects.count, 'row')} rejected, told in ${rejectsPath}`)
    })
  addExamples(
    command,
    'strowger import footprint my-footprint.csv',
    'strowger import footprint ocn-footprint.csv.gz --ocn 1234,567A',
  )
}
