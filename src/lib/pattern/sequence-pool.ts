/** Sequences of whole numbers, each kept once and named by a small number from 1 up. */
export type SequencePool = {
  /** How many sequences there are; they are named 1 to this. */
  readonly count: number
  /** The name of the sequence that is the first `length` numbers of `items`; a new name if it was not there. */
  intern(items: Int32Array, length: number): number
  /** Where the sequence begins and ends in `items`. `items` is replaced when the pool grows. */
  begin(name: number): number
  end(name: number): number
  readonly items: Int32Array
}

/** Called before a pool would exceed its bounds; throws. */
export type Overflow = () => never

const FIRST_CAPACITY = 64

/** A pool of at most `maxSequences` sequences and `maxItems` numbers in all; calls `overflow` rather than exceed them. */
export function sequencePool(maxSequences: number, maxItems: number, overflow: Overflow): SequencePool {
  let items = new Int32Array(FIRST_CAPACITY)
  // Sequence `n` lies from ends[n - 1] to ends[n].
  let ends = new Int32Array(FIRST_CAPACITY)
  // Open addressing; a slot holds a name or 0. Its size is a power of two, at least twice the names.
  let slots = new Int32Array(2 * FIRST_CAPACITY)
  let count = 0

  function slotFor(wanted: Int32Array, from: number, length: number): number {
    const mask = slots.length - 1
    let slot = hash(wanted, from, length) & mask
    while (slots[slot] !== 0 && !same(slots[slot]!, wanted, from, length)) slot = (slot + 1) & mask
    return slot
  }

  function same(name: number, wanted: Int32Array, from: number, length: number): boolean {
    const begin = ends[name - 1]!
    if (ends[name]! - begin !== length) return false
    for (let i = 0; i < length; i++) if (items[begin + i] !== wanted[from + i]) return false
    return true
  }

  function grow(used: number): void {
    if (used > items.length) items = copyInto(new Int32Array(Math.max(2 * items.length, used)), items)
    if (count < ends.length - 1) return
    ends = copyInto(new Int32Array(2 * ends.length), ends)
    slots = new Int32Array(2 * ends.length)
    for (let name = 1; name <= count; name++)
      slots[slotFor(items, ends[name - 1]!, ends[name]! - ends[name - 1]!)] = name
  }

  return {
    get count() {
      return count
    },
    get items() {
      return items
    },
    begin: (name) => ends[name - 1]!,
    end: (name) => ends[name]!,
    intern(wanted, length) {
      const found = slots[slotFor(wanted, 0, length)]!
      if (found !== 0) return found
      const begin = ends[count]!
      if (count === maxSequences || begin + length > maxItems) overflow()
      grow(begin + length)
      slots[slotFor(wanted, 0, length)] = count + 1
      items.set(wanted.subarray(0, length), begin)
      count++
      ends[count] = begin + length
      return count
    },
  }
}

function copyInto(larger: Int32Array<ArrayBuffer>, smaller: Int32Array): Int32Array<ArrayBuffer> {
  larger.set(smaller)
  return larger
}

// FNV-1a over whole numbers, with a last mix so that the low bits depend on all.
function hash(items: Int32Array, from: number, length: number): number {
  let h = 0x811c_9dc5
  for (let i = from; i < from + length; i++) h = Math.imul(h ^ items[i]!, 0x0100_0193)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b_3c6d)
  return (h ^ (h >>> 13)) >>> 0
}
