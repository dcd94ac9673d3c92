import type { Command } from 'commander'

import type { SourceName } from '#domain/blocks/sources/source-readers.ts'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { importFootprintCommand } from './import-footprint.ts'
import { addImportOptions, type ImportFlags } from './importing/import-flags.ts'
import { runImport } from './importing/run-import.ts'
import { list } from './option-values.ts'

type Format = { readonly summary: string; readonly description: string; readonly examples: readonly string[] }

const FORMATS: Readonly<Record<SourceName, Format>> = {
  nanpa: {
    summary: "NANPA's report of central office codes, USA",
    description:
      "NANPA's public report CoCodeAssignment_Utilized_AllStates_Public: 10,000 numbers for every code that is assigned.",
    examples: ['strowger import nanpa CoCodeAssignment_Utilized_AllStates_Public.zip --ocn 1234,567A'],
  },
  cnac: {
    summary: 'the Canadian report of central office codes',
    description: "The Canadian administrator's report COCodeStatus_ALL: 10,000 numbers for every code that is held.",
    examples: ['strowger import cnac COCodeStatus_ALL.zip --company "ACME" --state ON,QC'],
  },
  blocks: {
    summary: 'runs of numbers of any country, or North American thousands-blocks',
    description:
      'Runs of numbers of any country and kind, one a row; or North American thousands-blocks (npa, nxx, x, …). The ' +
      'header tells which.',
    examples: ['strowger import blocks my-blocks.csv', 'strowger import blocks nanp-blocks.csv.gz --npa 201 --tier 2'],
  },
  numbers: {
    summary: 'single numbers, such as toll-free ones',
    description: 'Single numbers of any country and kind, one a row.',
    examples: ['strowger import numbers tollfree.csv --features voice,sms --strict'],
  },
  ranges: {
    summary: "ranges of the world's numbering plans",
    description:
      "Number ranges of the world's plans, as libphonenumber's metadata tells them. They say what exists, not what " +
      'somebody holds.',
    examples: ['strowger import ranges world-ranges.csv --country GB,DE --kind national'],
  },
}

const LAW = `Files are read as they are published: text, .zip or .gz. Running an import again
changes nothing, and one that is killed leaves nothing half done. Rejected rows
are told in a file and are no failure, unless --strict is given.`

/** `import <format>`: loads blocks into the inventory. */
export function importCommand(parent: Command, context: Context): void {
  const group = parent.command('import').summary('load number blocks').description('Loads number blocks from a file.')
  group.helpCommand(false).addHelpText('after', `\n${LAW}`)
  const add = (name: SourceName) => {
    const { summary, description, examples } = FORMATS[name]
    const command = addImportOptions(group.command(name))
      .summary(summary)
      .description(description)
      .argument('<file>', 'the file: text, .zip or .gz')
      .action((file: string, flags: ImportFlags) => runImport(context, name, file, flags))
    if (name === 'ranges')
      command.option('--service-countries <codes>', 'UIFN: where they are in service, ISO 3166-1 alpha-2', list)
    addExamples(command, ...examples).addHelpText('after', `\n${LAW}`)
  }
  for (const name of ['nanpa', 'cnac', 'blocks', 'numbers', 'ranges'] as const) add(name)
  importFootprintCommand(group, context)
}
