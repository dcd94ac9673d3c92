import { readFileSync } from 'node:fs'

import type { Command } from 'commander'

import { CliError } from './cli-error.ts'
import type { Context } from './context.ts'
import { messageOf } from './describe-error.ts'
import { addExamples } from './examples.ts'
import { EXIT } from './exit-codes.ts'
import { showPortOut } from './output/show-ports.ts'
import { readPortNumber } from './port-filters.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { withOperator } from './store/with-operator.ts'

type Flags = StoreFlags & {
  readonly accountNumber: string
  readonly pinFile: string
  readonly carrier: string
  readonly foc?: string
}

function readPin(path: string): string {
  try {
    return readFileSync(path, 'utf8').split('\n', 1)[0]?.trim() ?? ''
  } catch (error) {
    throw new CliError(`the file of the PIN cannot be read: ${messageOf(error)}`, EXIT.usage, { cause: error })
  }
}

/** `port-out request`: enters the request of another provider. */
export function portOutRequest(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('request'))
    .summary('enter the request of another provider')
    .description(
      'Enters the request of another provider for a number in service. Without the right account number and PIN it is ' +
        'kept as refused. The PIN is read from a file: other users of the machine can read the arguments of a program.',
    )
    .argument('<number>', 'the number that it wants')
    .requiredOption('--account-number <id>', 'the account of the number as the other provider gives it, acc_…')
    .requiredOption('--pin-file <file>', 'file whose first line is the PIN that it gives')
    .requiredOption('--carrier <name>', 'name of the other provider')
    .option('--foc <day>', 'the day on which it wants the number, YYYY-MM-DD')
    .action(async (number: string, { accountNumber, pinFile, carrier, foc, ...flags }: Flags) => {
      const { RequestPortOutInput, requestPortOut } = await import('#domain/porting/request-port-out.ts')
      const { checkInput } = await import('#domain/input.ts')
      const input = checkInput(RequestPortOutInput, {
        e164: await readPortNumber(number),
        accountNumber,
        pin: readPin(pinFile),
        gainingCarrier: carrier,
        ...(foc === undefined ? {} : { requestedFocDate: foc }),
      })
      const { answer } = await withOperator(context, flags, ({ session }) => requestPortOut(session, input))
      context.io.stdout.write(showPortOut(answer))
    })
  addExamples(
    command,
    'strowger port-out request +12015550123 --account-number acc_0k2m… --pin-file pin.txt --carrier "Gaining Telephone"',
  )
}
