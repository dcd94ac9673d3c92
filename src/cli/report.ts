import type { Command } from 'commander'

import type { Report } from '#domain/numbers/reports/report.ts'
import type { Session } from '#domain/session.ts'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { list } from './option-values.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { withOperator } from './store/with-operator.ts'

type FilterFlags = StoreFlags & { readonly state?: string; readonly npa?: string; readonly ocn?: string }
type NrufFlags = FilterFlags & { readonly byRateCenter?: boolean; readonly intermediate?: readonly string[] }
type MonthFlags = FilterFlags & { readonly month: string }

function addFilters(command: Command): Command {
  return addStoreOptions(command)
    .option('--state <state>', 'only of this state or province, such as NJ')
    .option('--npa <npa>', 'only of this area code')
    .option('--ocn <ocn>', 'only of blocks of this operating company number')
}

function filterOf({ state, npa, ocn }: FilterFlags) {
  return {
    ...(state === undefined ? {} : { state }),
    ...(npa === undefined ? {} : { npa }),
    ...(ocn === undefined ? {} : { ocn }),
  }
}

/** Writes a report to standard output, line by line as it is read from the store. */
async function print(
  context: Context,
  flags: StoreFlags,
  report: (session: Session) => Promise<Report>,
): Promise<void> {
  const { csvOf } = await import('#domain/numbers/reports/report.ts')
  await withOperator(context, flags, async ({ session }) => {
    for await (const piece of csvOf(await report(session))) context.io.stdout.write(piece)
  })
}

/** `report nruf`: how North American blocks are used. */
export function reportNruf(parent: Command, context: Context): void {
  const command = addFilters(parent.command('nruf'))
    .summary('print the utilisation of North American numbers as CSV')
    .description(
      'Prints how many numbers of each thousands-block, or of each rate centre, are in each category of 47 CFR ' +
        '52.15(f), in the columns of FCC Form 502. The categories of a line add up to its total.',
    )
    .option('--by-rate-center', 'one line for each rate centre instead of each thousands-block')
    .option('--intermediate <ids>', 'accounts of resellers, acc_…, whose numbers are intermediate', list)
    .action(async (flags: NrufFlags) => {
      const { nrufReport } = await import('#domain/numbers/reports/nruf.ts')
      const { byRateCenter, intermediate } = flags
      await print(context, flags, (session) =>
        nrufReport(session, {
          ...filterOf(flags),
          ...(byRateCenter === true ? { by: 'rate_center' as const } : {}),
          ...(intermediate === undefined ? {} : { intermediate: [...intermediate] }),
        }),
      )
    })
  addExamples(command, 'strowger report nruf --state NJ > nruf.csv', 'strowger report nruf --by-rate-center')
}

/** `report ageing`: the numbers that rest. */
export function reportAgeing(parent: Command, context: Context): void {
  const command = addFilters(parent.command('ageing'))
    .summary('print the numbers that rest as CSV')
    .description('Prints the numbers that were given back and rest, and when each is offered again.')
    .action(async (flags: FilterFlags) => {
      const { ageingList } = await import('#domain/numbers/reports/ageing-list.ts')
      await print(context, flags, (session) => ageingList(session, filterOf(flags)))
    })
  addExamples(command, 'strowger report ageing --npa 201')
}

/** `report disconnected`: the numbers that were disconnected in a month. */
export function reportDisconnected(parent: Command, context: Context): void {
  const command = addFilters(parent.command('disconnected'))
    .summary('print the numbers that were disconnected in a month as CSV')
    .description(
      'Prints the numbers that were disconnected for good in a month, with the day of the last time: what a provider ' +
        'tells the Reassigned Numbers Database. Numbers that were restored, or ported away, are not among them.',
    )
    .requiredOption('--month <month>', 'the month, such as 2026-03, UTC')
    .action(async (flags: MonthFlags) => {
      const { disconnectedList } = await import('#domain/numbers/reports/disconnected-list.ts')
      await print(context, flags, (session) => disconnectedList(session, { month: flags.month, ...filterOf(flags) }))
    })
  addExamples(command, 'strowger report disconnected --month 2026-03')
}
