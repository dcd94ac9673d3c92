import { LINES_PER_BLOCK } from '#lib/lines.ts'

import { getAvailability } from './availability.ts'
import { collectNumbers } from './collect-numbers.ts'
import type { Inventory } from './inventory.ts'
import type { Plan } from './plan.ts'
import { positionOfPrefix } from './positions.ts'
import { walkFree } from './walk-free.ts'

/** How far a search that gives opened blocks first has come. */
export type OpenedPlace = {
  /**
   * A block counts as opened when it was by this moment, milliseconds since 1970; so no block changes sides between
   * pages.
   */
  readonly openedAsOf: number
  /** Whether the search is still among the opened blocks. */
  readonly amongOpened: boolean
  /** The last number that was given; 0 before the first. */
  readonly after: number
}

/**
 * The first `enough` of the plan's free numbers after a place: those of blocks opened before, then the others, each by
 * number. Source of the rule: 47 CFR 52.15(j), sequential assignment.
 */
export function searchOpenedFirst(
  inventory: Inventory,
  plan: Plan,
  enough: number,
  place: OpenedPlace,
): { numbers: number[]; fromOpened: number } {
  const { openedAsOf, amongOpened, after } = place
  const numbers: number[] = []
  if (amongOpened) collect(inventory, plan, numbers, enough, after, openedAsOf, true)
  const fromOpened = numbers.length
  if (fromOpened < enough) collect(inventory, plan, numbers, enough, amongOpened ? 0 : after, openedAsOf, false)
  return { numbers, fromOpened }
}

function collect(
  inventory: Inventory,
  plan: Plan,
  numbers: number[],
  enough: number,
  after: number,
  openedAsOf: number,
  opened: boolean,
): void {
  const { openedAt } = inventory.slots
  const wants = (_prefix: number, slot: number): boolean =>
    (openedAt[slot]! !== 0 && openedAt[slot]! <= openedAsOf) === opened
  const from = positionOfPrefix(inventory, Math.floor((after + 1) / LINES_PER_BLOCK))
  const extent = opened ? { from, wants, among: getAvailability(inventory).opened } : { from, wants }
  walkFree(inventory, plan, extent, (prefix, lines) => collectNumbers(numbers, prefix, lines, after, enough))
}
