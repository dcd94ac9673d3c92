/** The numbers of lowest rank out of a stream, ties in ascending order of number. */
export type LowestNumbers = {
  /** What ranks above cannot be among them; infinite until there are as many as wanted. */
  bound(): number
  offer(rank: number, e164: number): void
  /** How many of those offered up to now rank below. */
  countBelow(rank: number): number
  /** The numbers, in order. */
  finish(): number[]
}

type Ranked = { readonly rank: number; readonly e164: number }

// What was offered is sorted and cut only now and then.
const SLACK = 256

/** Keeps the `most` lowest. */
export function lowestNumbers(most: number): LowestNumbers {
  const kept: Ranked[] = []
  let bound = Number.POSITIVE_INFINITY

  function cut(): void {
    kept.sort((a, b) => a.rank - b.rank || a.e164 - b.e164)
    if (kept.length > most) kept.length = most
    if (kept.length === most) bound = kept[most - 1]!.rank
  }

  return {
    bound: () => bound,
    offer(rank, e164) {
      if (rank > bound) return
      kept.push({ rank, e164 })
      if (kept.length === most || kept.length >= most + SLACK) cut()
    },
    countBelow(rank) {
      cut()
      return kept.filter((each) => each.rank < rank).length
    },
    finish() {
      cut()
      return kept.map(({ e164 }) => e164)
    },
  }
}
