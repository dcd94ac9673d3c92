import { DID, type Did } from './did.ts'
import { DID_COUNT, type DidCount } from './did-count.ts'
import { DID_LOCATOR, type DidLocator } from './did-locator.ts'
import { OUTER_CODES, type OuterCode, SUCCESS } from './outer-codes.ts'
import { recordType } from './record-type.ts'

/** A group of numbers; this exchange has none, and the list of them is always empty. */
type DidGroup = { didGroupId: string | null; name: string | null }
const DID_GROUP = recordType<DidGroup>('DIDGroup', { didGroupId: 'string', name: 'string' })

type ConferenceLine = { Enabled: boolean; PIN: string | null }
const CONFERENCE_LINE = recordType<ConferenceLine>('ConferenceLine', { Enabled: 'boolean', PIN: 'string' })

type DidResponse = {
  responseCode: number
  responseMessage: string | null
  DIDs: readonly Did[]
  DIDLocators: readonly DidLocator[]
  DIDCounts: readonly DidCount[]
  DIDGroups: readonly DidGroup[]
  ConferenceLine: ConferenceLine
}

/** What eight of the ten methods answer. */
export const DID_RESPONSE = recordType<DidResponse>('DIDResponse', {
  responseCode: 'int',
  responseMessage: 'string',
  DIDs: { listOf: DID },
  DIDLocators: { listOf: DID_LOCATOR },
  DIDCounts: { listOf: DID_COUNT },
  DIDGroups: { listOf: DID_GROUP },
  ConferenceLine: { record: CONFERENCE_LINE },
})

const EMPTY: DidResponse = {
  responseCode: SUCCESS,
  responseMessage: OUTER_CODES[SUCCESS],
  DIDs: [],
  DIDLocators: [],
  DIDCounts: [],
  DIDGroups: [],
  ConferenceLine: { Enabled: false, PIN: null },
}

/** An answer without anything in its lists. */
export function writeDidRefusal(code: OuterCode): string {
  return DID_RESPONSE.write({ ...EMPTY, responseCode: code, responseMessage: OUTER_CODES[code] })
}

/** The lists of an answer in which something may be. */
type ListName = 'DIDs' | 'DIDLocators' | 'DIDCounts'

/** Items that are written at once: enough that their sending costs little beside it, and no more in memory. */
const ITEMS_EACH = 250

/** What stands before and behind the items of one list of an answer in which nothing else is. */
export function partsOf(list: ListName): readonly [before: string, behind: string] {
  const [before = '', behind = ''] = DID_RESPONSE.write(EMPTY).split(`<${list}/>`)
  return [`${before}<${list}>`, `</${list}>${behind}`]
}

function* writePieces<Item>(list: ListName, items: readonly Item[], write: (item: Item) => string): Generator<string> {
  const [before, behind] = partsOf(list)
  let text = before
  for (const [index, item] of items.entries()) {
    text += write(item)
    if ((index + 1) % ITEMS_EACH > 0) continue
    yield text
    text = ''
  }
  yield text + behind
}

/** An answer with these items in one of its lists; a long one in the pieces in which it is sent, never all at once. */
export function writeDidList<Item>(
  list: ListName,
  items: readonly Item[],
  write: (item: Item) => string,
): string | Iterable<string> {
  if (items.length > ITEMS_EACH) return writePieces(list, items, write)
  const [before, behind] = partsOf(list)
  let text = before
  for (const item of items) text += write(item)
  return text + behind
}

/** An answer of some numbers. */
export function writeDids(dids: readonly Did[]): string {
  return DID_RESPONSE.write({ ...EMPTY, DIDs: dids })
}
