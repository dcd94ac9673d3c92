import type { BlockPart } from '#inventory/block-part.ts'
import type { Profile } from '#inventory/profile.ts'
import { hasLine } from '#lib/lines.ts'

import { nationalDigits } from './calling-codes.ts'

/** One number as the model has it: everything spelt out, nothing packed. */
export type ModelNumber = {
  readonly e164: number
  readonly prefix: number
  readonly part: number
  readonly profile: Profile
  readonly national: string
  /** Null outside North America. */
  readonly npa: string | null
  readonly nxx: string | null
  free: boolean
}

/** What the index should know, kept in the plainest way and searched by looking at every number. */
export type Model = {
  readonly profiles: Map<number, Profile>
  /** The parts of each prefix on sale, never an empty list. */
  readonly blocks: Map<number, BlockPart[]>
  readonly numbers: Map<number, ModelNumber>
  /** When blocks were opened, by prefix/part. */
  readonly openedAt: Map<string, number>
}

export function createModel(): Model {
  return { profiles: new Map(), blocks: new Map(), numbers: new Map(), openedAt: new Map() }
}

export const blockName = (prefix: number, part: number): string => `${prefix}/${part}`

/** Does what `replaceBlocks` should. */
export function replaceInModel(
  model: Model,
  prefix: number,
  parts: readonly BlockPart[],
  taken: readonly number[],
): void {
  for (const { part } of model.blocks.get(prefix) ?? []) model.openedAt.delete(blockName(prefix, part))
  for (let line = 0; line < 1_000; line++) model.numbers.delete(prefix * 1_000 + line)
  model.blocks.delete(prefix)
  const isTaken = new Set(taken)
  if (parts.length > 0) model.blocks.set(prefix, [...parts])
  for (const block of parts) {
    const { part, profileId, firstLine, lastLine, members, openedAt } = block
    model.openedAt.set(blockName(prefix, part), openedAt)
    const profile = model.profiles.get(profileId)!
    for (let line = firstLine; line <= lastLine; line++) {
      if (members !== null && !hasLine(members, line)) continue
      const e164 = prefix * 1_000 + line
      const isNanp = /^1[0-9]{10}$/.test(String(e164))
      const national = nationalDigits(e164)
      const [npa, nxx] = isNanp ? [national.slice(0, 3), national.slice(3, 6)] : [null, null]
      model.numbers.set(e164, { e164, prefix, part, profile, national, npa, nxx, free: !isTaken.has(e164) })
    }
  }
}

/** All free numbers, ascending. */
export function freeInModel(model: Model): ModelNumber[] {
  return [...model.numbers.values()].filter(({ free }) => free).toSorted((a, b) => a.e164 - b.e164)
}

/** Whether the number's block was opened by a moment. */
export function wasOpened(model: Model, { prefix, part }: ModelNumber, asOf = Number.POSITIVE_INFINITY): boolean {
  const at = model.openedAt.get(blockName(prefix, part))!
  return at !== 0 && at <= asOf
}
