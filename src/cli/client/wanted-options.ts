import { type Command, InvalidArgumentError } from 'commander'

import { wholeNumber } from '../option-values.ts'
import type { Criteria } from './criteria-options.ts'

/** The most numbers that one request of v1 takes. */
const MAX_QUANTITY = 10_000

/** Flags that say how many numbers are wanted, and what if they cannot all be had. */
export type WantedFlags = { readonly quantity?: number; readonly contiguous?: boolean; readonly any?: boolean }

/** Adds them to a command. */
export function addWantedOptions(command: Command): Command {
  return command
    .option('--quantity <count>', 'any so many numbers that match', wholeNumber(1, MAX_QUANTITY))
    .option('--contiguous', 'with --quantity: numbers that follow one another without a gap')
    .option('--any', 'take what can be had, and tell the rest')
}

/** Refuses a command line that says in no way, or in several, which numbers are meant. */
export function refuseUnlessOne(given: Readonly<Record<string, boolean>>): void {
  if (Object.values(given).filter(Boolean).length === 1) return
  throw new InvalidArgumentError(`say which numbers, in exactly one way: ${Object.keys(given).join(' or ')}`)
}

/** Refuses criteria, and `--contiguous`, where no quantity of matching numbers is asked for: they would be ignored. */
export function refuseWithout(
  flag: string,
  quantity: number | undefined,
  criteria: Criteria,
  contiguous: boolean | undefined,
): void {
  const [first] = [...Object.keys(criteria), ...(contiguous === true ? ['contiguous'] : [])]
  if (quantity === undefined && first !== undefined)
    throw new InvalidArgumentError(`${first} describes numbers to be found: give ${flag} too, or leave it out`)
}
