import type { BlockPart } from '#inventory/block-part.ts'
import type { Inventory } from '#inventory/inventory.ts'
import { createInventory } from '#inventory/inventory.ts'
import { startLoad } from '#inventory/load-blocks.ts'
import type { Profile } from '#inventory/profile.ts'
import { FEATURES, PRODUCTS } from '#inventory/profile.ts'
import { putProfile } from '#inventory/put-profile.ts'
import { takeNumbers } from '#inventory/take-numbers.ts'
import type { Lines } from '#lib/lines.ts'
import { addLine } from '#lib/lines.ts'

import type { Chance } from './chance.ts'
import type { Model } from './model.ts'
import { createModel, replaceInModel } from './model.ts'

/** An index and the model that it must agree with. */
export type Stock = { readonly inventory: Inventory; readonly model: Model }

// Runs of prefixes in plans of different lengths: North America on both sides of an area code, Britain, France, Germany,
// Russia, Niue with its seven digits in all, Luxembourg, and the universal freephone numbers.
const PREFIX_RUNS: readonly (readonly [country: string, first: number, count: number])[] = [
  ['US', 12015550, 12],
  ['US', 12019998, 4],
  ['CA', 12042340, 6],
  ['US', 18005551, 3],
  ['GB', 442079460, 5],
  ['FR', 33140200, 4],
  ['DE', 493012345, 3],
  ['RU', 74951234, 4],
  ['NU', 6834, 2],
  ['LU', 352621, 3],
  ['001', 80012345, 4],
]

export const REGIONS = ['NJ', 'MB', null] as const
export const RATE_CENTERS = ['NEWARK', 'WINNIPEG', null] as const
export const CITIES = ['London', 'Paris', null] as const
export const NETWORKS = ['Alpha', 'beta', null] as const
export const KINDS_IN_STOCK = ['local', 'tollfree', 'mobile'] as const

/** A profile that says little. */
export const LOCAL: Profile = {
  id: 1,
  country: 'US',
  kind: 'local',
  region: 'NJ',
  lata: '224',
  rateCenter: 'NEWARK',
  city: null,
  tier: 0,
  network: null,
  features: ['voice'],
  products: ['LNS', 'DID'],
  serviceCountries: [],
}

/** Every prefix that blocks may come to have. */
export function allPrefixes(): number[] {
  return PREFIX_RUNS.flatMap(([, first, count]) => Array.from({ length: count }, (_, n) => first + n)).toSorted(
    (a, b) => a - b,
  )
}

function countryOf(prefix: number): string {
  return PREFIX_RUNS.find(([, first, count]) => prefix >= first && prefix < first + count)![0]
}

function randomProfile(chance: Chance, id: number, country: string): Profile {
  return {
    id,
    country,
    kind: chance.one(KINDS_IN_STOCK),
    region: chance.one(REGIONS),
    lata: chance.one(['224', '888', null]),
    rateCenter: chance.one(RATE_CENTERS),
    city: chance.one(CITIES),
    tier: chance.below(3),
    network: chance.one(NETWORKS),
    features: FEATURES.filter(() => chance.once(2)),
    products: PRODUCTS.filter(() => chance.once(2)),
    serviceCountries: ['GB', 'FR'].filter(() => chance.once(2)),
  }
}

const PROFILES_PER_COUNTRY = 4

function profileIdFor(chance: Chance, prefix: number): number {
  const countries = PREFIX_RUNS.map(([country]) => country)
  return 10 + countries.indexOf(countryOf(prefix)) * PROFILES_PER_COUNTRY + chance.below(PROFILES_PER_COUNTRY)
}

/** Parts of a prefix: mostly one, whole or some of its lines; sometimes several that lie in each other. */
export function randomParts(chance: Chance, prefix: number): BlockPart[] {
  const openedAt = (): number => (chance.once(3) ? 1 + chance.below(100) : 0)
  const shared = { firstLine: 0, lastLine: 999, members: null }
  if (chance.once(6)) return [{ ...shared, part: 0, profileId: profileIdFor(chance, prefix), openedAt: openedAt() }]
  if (chance.once(2)) {
    const firstLine = chance.below(990)
    const lastLine = Math.min(999, firstLine + chance.below(300))
    return [
      {
        part: chance.below(2),
        profileId: profileIdFor(chance, prefix),
        firstLine,
        lastLine,
        members: null,
        openedAt: openedAt(),
      },
    ]
  }
  const sets: Lines[] = Array.from({ length: 1 + chance.below(3) }, () => new Uint32Array(32))
  const firstLine = chance.below(900)
  const lastLine = firstLine + 99
  for (let line = firstLine; line <= lastLine; line++) if (!chance.once(5)) addLine(chance.one(sets), line)
  return sets.map((members, part) => ({
    part,
    profileId: profileIdFor(chance, prefix),
    firstLine,
    lastLine,
    members,
    openedAt: openedAt(),
  }))
}

/** Some numbers of a prefix, whether on sale or not. */
export function randomTaken(chance: Chance, prefix: number): number[] {
  const share = 1 + chance.below(10)
  return Array.from({ length: 1_000 }, (_, line) => prefix * 1_000 + line).filter(() => chance.once(share))
}

/** A small stock of several countries, loaded as at a start, with most prefixes on sale. */
export function randomStock(chance: Chance): Stock {
  const inventory = createInventory()
  const model = createModel()
  for (const [index, [country]] of PREFIX_RUNS.entries()) {
    for (let n = 0; n < PROFILES_PER_COUNTRY; n++) {
      const profile = randomProfile(chance, 10 + index * PROFILES_PER_COUNTRY + n, country)
      model.profiles.set(profile.id, profile)
      putProfile(inventory, profile)
    }
  }
  const loader = startLoad(inventory, 10)
  for (const prefix of allPrefixes()) {
    if (chance.once(8)) continue
    const parts = randomParts(chance, prefix)
    const taken = randomTaken(chance, prefix)
    for (const block of parts) loader.add(prefix, block)
    replaceInModel(model, prefix, parts, taken)
  }
  loader.finish()
  takeNumbers(
    inventory,
    [...model.numbers.values()].filter(({ free }) => !free).map(({ e164 }) => e164),
  )
  return { inventory, model }
}
