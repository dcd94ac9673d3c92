import { Command } from 'commander'

import packageJson from '../../package.json' with { type: 'json' }
import { accountBilling } from './account-billing.ts'
import { accountCreate } from './account-create.ts'
import { accountList } from './account-list.ts'
import { backupCommand } from './backup.ts'
import { blockOffer } from './block-offer.ts'
import { blockWithdraw } from './block-withdraw.ts'
import type { Context } from './context.ts'
import { countCommand } from './count.ts'
import { demoCommand } from './demo.ts'
import { documentList } from './document-list.ts'
import { documentReview } from './document-review.ts'
import { documentSave } from './document-save.ts'
import { documentWithdraw } from './document-withdraw.ts'
import { eventsCommand } from './events.ts'
import { importCommand } from './import.ts'
import { keyCreate } from './key-create.ts'
import { keyList } from './key-list.ts'
import { keyRevoke } from './key-revoke.ts'
import { ledgerPay } from './ledger-pay.ts'
import { ledgerStatement } from './ledger-statement.ts'
import { inventoryHold } from './inventory-hold.ts'
import { messagingList } from './messaging-list.ts'
import { messagingReview } from './messaging-review.ts'
import { numberChange } from './number-change.ts'
import { numberRestore } from './number-restore.ts'
import { numberShow } from './number-show.ts'
import { orderCommand } from './order.ts'
import { ordersCancel } from './orders-cancel.ts'
import { ordersList } from './orders-list.ts'
import { ordersShow } from './orders-show.ts'
import { portActs } from './port-acts.ts'
import { portList } from './port-list.ts'
import { portOutActs } from './port-out-acts.ts'
import { portOutList } from './port-out-list.ts'
import { portOutRequest } from './port-out-request.ts'
import { rateList } from './rate-list.ts'
import { rateSet } from './rate-set.ts'
import { releaseCommand } from './release.ts'
import { reportAgeing, reportDisconnected, reportNruf } from './report.ts'
import { requirementEnd } from './requirement-end.ts'
import { requirementList } from './requirement-list.ts'
import { requirementLoadStarter } from './requirement-load-starter.ts'
import { requirementSet } from './requirement-set.ts'
import { reserveCommand } from './reserve.ts'
import { searchCommand } from './search.ts'
import { serveCommand } from './serve.ts'
import { verifyCommand } from './verify.ts'
import { webhookAct, webhookDelete } from './webhook-acts.ts'
import { webhookDeliveries, webhookRedeliver } from './webhook-deliveries.ts'
import { webhookList, webhookShow } from './webhook-list.ts'
import { webhookCreate, webhookRotate } from './webhook-secrets.ts'

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
  accountBilling(account, context)
  const key = group(program, 'key', 'make, show and end keys', 'Makes, shows and ends keys.')
  keyCreate(key, context)
  keyList(key, context)
  keyRevoke(key, context)
  const rate = group(program, 'rate', 'set and show prices', 'Sets and shows prices.')
  rateSet(rate, context)
  rateList(rate, context)
  const ledger = group(program, 'ledger', 'book payments, print statements', 'Books payments and prints statements.')
  ledgerPay(ledger, context)
  ledgerStatement(ledger, context)
  const requirement = group(
    program,
    'requirement',
    'say which documents orders need',
    'Says which documents orders need: rules for sorts of numbers.',
  )
  requirementList(requirement, context)
  requirementSet(requirement, context)
  requirementEnd(requirement, context)
  requirementLoadStarter(requirement, context)
  const document = group(program, 'document', 'show and review documents', 'Shows and reviews documents of customers.')
  documentList(document, context)
  documentReview(document, context)
  documentSave(document, context)
  documentWithdraw(document, context)
  const port = group(
    program,
    'port',
    'work numbers that come in',
    'Works ports: numbers that come from other providers.',
  )
  portList(port, context)
  portActs(port, context)
  const portOut = group(
    program,
    'port-out',
    'work numbers that leave',
    'Works ports out: numbers that go to other providers.',
  )
  portOutList(portOut, context)
  portOutRequest(portOut, context)
  portOutActs(portOut, context)
  const messaging = group(
    program,
    'messaging',
    'review brands and campaigns',
    'Shows and reviews the brands and campaigns of customers.',
  )
  messagingList(messaging, context)
  messagingReview(messaging, context)
  const block = group(
    program,
    'block',
    'take blocks from sale and put them back',
    'Takes blocks from sale and puts them back.',
  )
  blockWithdraw(block, context)
  blockOffer(block, context)
  const inventory = group(
    program,
    'inventory',
    'keep single numbers from sale and put them back',
    'Keeps single numbers from sale and puts them back.',
  )
  inventoryHold(inventory, context, 'hold')
  inventoryHold(inventory, context, 'unhold')
  const report = group(program, 'report', 'print reports for the regulator as CSV', 'Prints reports as CSV.')
  reportNruf(report, context)
  reportAgeing(report, context)
  reportDisconnected(report, context)

  program.commandsGroup('For a customer:')
  searchCommand(program, context)
  countCommand(program, context)
  reserveCommand(program, context)
  orderCommand(program, context)
  const orders = group(program, 'orders', 'show and cancel your orders', 'Shows orders, and ends those that wait.')
  ordersList(orders, context)
  ordersShow(orders, context)
  ordersCancel(orders, context)
  releaseCommand(program, context)
  const number = group(program, 'number', 'show, change and take back numbers', 'Shows and changes your numbers.')
  numberShow(number, context)
  numberChange(number, context)
  numberRestore(number, context)
  eventsCommand(program, context)
  const webhook = group(program, 'webhook', 'have events sent to an address', 'Has events sent to addresses of yours.')
  webhookList(webhook, context)
  webhookShow(webhook, context)
  webhookCreate(webhook, context)
  webhookRotate(webhook, context)
  webhookAct(webhook, context, 'pause')
  webhookAct(webhook, context, 'resume')
  webhookDelete(webhook, context)
  webhookDeliveries(webhook, context)
  webhookRedeliver(webhook, context)
  return program
}
