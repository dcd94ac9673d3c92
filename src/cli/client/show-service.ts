import { type Cell, countText, facts, table } from '../output/table.ts'
import { fieldIn, listIn, textIn, textsIn } from './json-fields.ts'

function wayOf(answer: unknown): string {
  const type = textIn(answer, 'connectionType')
  if (type === null) return 'nowhere'
  const digits = textIn(answer, 'outpulseDigits')
  if (type === 'pstn') return `to ${digits ?? ''} over the public network`
  return `to ${textIn(answer, 'connectionId') ?? ''} with ${digits ?? 'the number itself'}`
}

/** One number of the account with everything that it was told. */
export function showService(answer: unknown): string {
  const failover = fieldIn(answer, 'failover')
  const named: (readonly [string, Cell])[] = [
    ['number', textIn(answer, 'e164')],
    ['service', textIn(answer, 'id')],
    ['state', textIn(answer, 'state')],
    ['category', textIn(answer, 'category')],
    ['routed', wayOf(answer)],
    ['failover', textIn(failover, 'connectionId') ?? textIn(failover, 'digits')],
    ['cnam', textIn(answer, 'cnam')],
    ['reference', textIn(answer, 'referenceId')],
    ['features', textsIn(answer, 'features').join(' ')],
    ['customer', textIn(answer, 'customerId')],
    ['location', textIn(answer, 'locationId')],
    ['campaign', textIn(answer, 'campaignId')],
    ['locked', fieldIn(answer, 'deletionLocked') === true ? 'yes' : 'no'],
    ['since', textIn(answer, 'startedAt')],
    ['given back', textIn(answer, 'endedAt')],
    ['rests until', textIn(answer, 'availableAt')],
  ]
  return facts(named)
}

function showRefused(answer: unknown): string {
  const refused = listIn(answer, 'refused')
  if (refused.length === 0) return ''
  const rows = refused.map((item) => [textIn(item, 'e164'), textIn(item, 'reason'), textIn(item, 'detail')])
  return `\n${table(['left as it was', 'reason', 'detail'], rows)}`
}

/** Numbers that were changed, those that were so already, and those that could not be. */
export function showChanged(answer: unknown): string {
  const changed = textsIn(answer, 'changed')
  const head = facts([
    ['changed', changed.length],
    ['unchanged', textsIn(answer, 'unchanged').length],
  ])
  return `${head}${changed.length === 0 ? '' : `\n${changed.join('\n')}\n`}${showRefused(answer)}`
}

/** Numbers that are in service again, and those that could not be restored. */
export function showRestored(answer: unknown): string {
  const restored = listIn(answer, 'restored')
  const rows = restored.map((item) => [
    textIn(item, 'e164'),
    textIn(item, 'serviceId'),
    fieldIn(item, 'unrouted') === true ? 'nowhere, its connection is gone' : 'as before',
  ])
  return `${countText(restored.length)} in service again\n\n${table(['number', 'service', 'routed'], rows)}${showRefused(answer)}`
}
