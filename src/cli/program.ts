import { Command } from 'commander'

import packageJson from '../../package.json' with { type: 'json' }
import { accountCreate } from './account-create.ts'
import { accountList } from './account-list.ts'
import { backupCommand } from './backup.ts'
import { blockOffer } from './block-offer.ts'
import { blockWithdraw } from './block-withdraw.ts'
import type { Context } from './context.ts'
import { countCommand } from './count.ts'
import { demoCommand } from './demo.ts'
import { importCommand } from './import.ts'
import { keyCreate } from './key-create.ts'
import { keyList } from './key-list.ts'
import { keyRevoke } from './key-revoke.ts'
import { orderCommand } from './order.ts'
import { rateList } from './rate-list.ts'
import { rateSet } from './rate-set.ts'
import { releaseCommand } from './release.ts'
import { reserveCommand } from './reserve.ts'
import { searchCommand } from './search.ts'
import { serveCommand } from './serve.ts'
import { verifyCommand } from './verify.ts'

const HELP = `
Commands of the operator work directly on the store, also while servers run on
it. Commands of a customer speak to a server, with the key in STROWGER_KEY.
Exit codes: 0 done, 1 refused, 2 wrong usage, 3 not reached, 130 interrupted.`

/** A command that only groups others. */
function group(parent: Command, noun: string, summary: string, description: string): Command {
  return parent.command(noun).summary(summary).description(description).helpCommand(false)
}

/** All commands, over one context. The parser neither prints errors nor ends the process: it throws. */
export function makeProgram(context: Context): Command {
  const { stdout, stderr } = context.io
  const program = new Command('strowger')
    .description('An open number exchange: telephone numbers searched, held, ordered and given back.')
    .version(packageJson.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      outputError: () => {},
    })
    .addHelpText('after', HELP)

  program.commandsGroup('To run it:')
  serveCommand(program, context)
  demoCommand(program, context)

  program.helpCommand('help [command]', 'print the help of a command')

  program.commandsGroup('For the operator:')
  importCommand(program, context)
  verifyCommand(program, context)
  backupCommand(program, context)
  const account = group(program, 'account', 'open and show accounts', 'Opens and shows accounts.')
  accountCreate(account, context)
  accountList(account, context)
  const key = group(program, 'key', 'make, show and end keys', 'Makes, shows and ends keys.')
  keyCreate(key, context)
  keyList(key, context)
  keyRevoke(key, context)
  const rate = group(program, 'rate', 'set and show prices', 'Sets and shows prices.')
  rateSet(rate, context)
  rateList(rate, context)
  const block = group(
    program,
    'block',
    'take blocks from sale and put them back',
    'Takes blocks from sale and puts them back.',
  )
  blockWithdraw(block, context)
  blockOffer(block, context)

  program.commandsGroup('For a customer:')
  searchCommand(program, context)
  countCommand(program, context)
  reserveCommand(program, context)
  orderCommand(program, context)
  releaseCommand(program, context)
  return program
}
