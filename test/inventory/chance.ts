import { seededRandom } from '../support/random.ts'

/** Choices that are the same in every run. */
export type Chance = {
  random(): number
  /** 0 ≤ n < below, whole. */
  below(below: number): number
  one<T>(list: readonly T[]): T
  /** True once in so many times. */
  once(inTimes: number): boolean
  shuffled<T>(list: readonly T[]): T[]
}

export function createChance(seed: number): Chance {
  const random = seededRandom(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  return {
    random,
    below,
    one: (list) => list[below(list.length)]!,
    once: (inTimes) => below(inTimes) === 0,
    shuffled(list) {
      const mixed = [...list]
      for (let last = mixed.length - 1; last > 0; last--) {
        const other = below(last + 1)
        const moved = mixed[last]!
        mixed[last] = mixed[other]!
        mixed[other] = moved
      }
      return mixed
    },
  }
}
