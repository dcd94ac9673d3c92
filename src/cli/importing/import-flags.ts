import type { Command } from 'commander'

import { list, repeated, wholeNumber } from '../option-values.ts'
import { addStoreOptions, type StoreFlags } from '../settings-options.ts'

/** The largest limit, in rows. */
const MAX_LIMIT = 100_000_000

/** Flags of every import. */
export type ImportFlags = StoreFlags & {
  readonly ocn?: readonly string[]
  readonly state?: readonly string[]
  readonly npa?: readonly string[]
  readonly status?: readonly string[]
  readonly company?: readonly string[]
  readonly country?: readonly string[]
  readonly kind?: readonly string[]
  readonly limit?: number
  readonly tier?: number
  readonly network?: string
  readonly features?: readonly string[]
  readonly strict?: boolean
  readonly rejects?: string
  readonly serviceCountries?: readonly string[]
}

const HELP = `
Filters: several values of one filter, given again or separated by commas, mean
any of them; several filters mean all.
Terms: --tier, --network and --features are put on every row that is taken,
instead of what the file says. Without them a file that knows no such terms
leaves those of known blocks as they are.`

/** Adds them to a command. */
export function addImportOptions(command: Command): Command {
  return addStoreOptions(
    command
      .option('--ocn <codes>', 'only rows of these holders, by operating company number', list)
      .option('--state <codes>', 'only these states, provinces or regions', list)
      .option('--npa <codes>', 'only these area codes', list)
      .option('--status <words>', "only rows in these states of the code, in the file's own words, such as AS", list)
      .option('--company <name>', 'only rows of holders whose name has this in it; commas belong to the name', repeated)
      .option('--country <codes>', 'only these countries, ISO 3166-1 alpha-2; 001 for UIFN', list)
      .option('--kind <kinds>', 'only these kinds: local, national, mobile, tollfree, uifn', list)
      .option('--limit <rows>', 'stop after so many rows that were taken', wholeNumber(1, MAX_LIMIT))
      .option('--tier <tier>', 'your commercial class of these numbers, 0 to 99', wholeNumber(0, 99))
      .option('--network <name>', 'the network that carries these numbers')
      .option('--features <features>', 'what these numbers can carry, such as voice,sms', list)
      .option('--strict', 'stop at the first row that is wrong, and import nothing')
      .option('--rejects <file>', 'where rejected rows are told; <file name>.rejects.csv without it')
      .addHelpText('after', HELP),
  )
}
