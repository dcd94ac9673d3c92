import assert from 'node:assert/strict'

const ID = /\b([a-z]{2,4})_[0-9a-z]{20,}\b/g
const TIME = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g
const DAY = /\b\d{4}-\d\d-\d\d\b/g
/** In what a document shows: whatever stands there. */
const ANYTHING = '…'

/** What differs each time, made alike, and without the space that only makes it easier to read. */
function plain(text: string): string {
  return text.replaceAll(TIME, '<time>').replaceAll(DAY, '<day>').replaceAll(ID, '$1_<id>').replaceAll(/\s+/g, '')
}

/** Fails unless the output is the one that is shown: ids, times and space may differ, and `…` stands for anything. */
export function assertShown(output: string, shown: string, place: string): void {
  const pieces = plain(shown).split(ANYTHING)
  const escaped = pieces.map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const form = new RegExp(`^${escaped.join('[\\s\\S]*?')}$`)
  const given = plain(output)
  if (!form.test(given))
    assert.equal(given, plain(shown), `${place}: the output is not the one that is shown:\n${output}`)
}
