import { sql } from 'kysely'

import type { Reader } from '#db/database.ts'
import type { Kind } from '#inventory/profile.ts'
import { countryOf, kindOf } from '#lib/e164.ts'
import { isNanp, NUMBERS_PER_NXX, npaOf, nxxOf } from '#lib/nanp.ts'

import { parseTerms, type Terms } from '../blocks/terms.ts'
import { codeKey } from './footprint-terms.ts'
import type { Place } from './place.ts'

/** Thousands-blocks of one central office code. */
const BLOCKS_OF_NXX = 10

export type Located = {
  readonly place: Place
  /** True when a block of the exchange holds the number. */
  readonly inOurBlock: boolean
}

type BlockFact = { prefix: number; terms: string; ocn: string | null; holds: number }

/** Blocks that hold these numbers, and those of the same central office codes, which lie in the same rate centre. */
async function readBlocks(reader: Reader, numbers: readonly number[]) {
  const exact = new Map<number, BlockFact>()
  const { rows } = await sql<BlockFact & { e164: number }>`
    select n.e164, b.prefix, profile.terms, b.ocn, 1 as holds from ${reader.text.numberList(numbers)}
    join block as b on b.prefix = n.e164 / 1000 and n.e164 % 1000 between b.first_line and b.last_line
      and (b.members is null or substr(b.members, cast(n.e164 % 1000 + 1 as integer), 1) = '1')
    join profile on profile.id = b.profile_id`.execute(reader.query)
  for (const row of rows) exact.set(row.e164, row)
  const codes = [...new Set(numbers.filter((e164) => isNanp(e164)).map((e164) => Math.floor(e164 / NUMBERS_PER_NXX)))]
  const prefixes = codes.flatMap((code) =>
    Array.from({ length: BLOCKS_OF_NXX }, (_, block) => code * BLOCKS_OF_NXX + block),
  )
  const around = await sql<{ prefix: number; terms: string; ocn: string | null }>`
    select b.prefix, profile.terms, b.ocn from ${reader.text.numberList(prefixes)}
    join block as b on b.prefix = n.e164 join profile on profile.id = b.profile_id
    order by b.prefix, b.part`.execute(reader.query)
  const nearby = new Map<number, Terms>()
  const carriers = new Map<number, string>()
  for (const { prefix, terms, ocn } of around.rows) {
    const code = Math.floor(prefix / BLOCKS_OF_NXX)
    const known = parseTerms(terms)
    if (known.rateCenter !== null && !nearby.has(code)) nearby.set(code, known)
    if (ocn !== null && !carriers.has(prefix)) carriers.set(prefix, ocn)
  }
  return { exact, nearby, carriers }
}

type CodeFact = { region: string | null; lata: string | null; rate_center: string | null; carrier: string | null }

async function readCodes(reader: Reader, keys: readonly string[]): Promise<Map<string, CodeFact>> {
  if (keys.length === 0) return new Map()
  const rows = await reader.query
    .selectFrom('footprint_rule')
    .select(['terms', 'region', 'lata', 'rate_center', 'carrier'])
    .where('terms', 'in', [...new Set(keys)])
    .execute()
  return new Map(rows.map(({ terms, ...fact }) => [terms, fact]))
}

/** A fact of the block itself, of the codes around it, or of the operator's rule for the code: the first that is known. */
function placeOf(
  e164: number,
  terms: Terms | undefined,
  near: Terms | undefined,
  code: CodeFact | undefined,
  carrier: string | null,
): Place {
  const nanp = isNanp(e164)
  const kind: Kind | null = terms?.kind ?? kindOf(e164)
  return {
    country: terms?.country ?? near?.country ?? countryOf(e164),
    kind,
    region: terms?.region ?? near?.region ?? code?.region ?? null,
    lata: terms?.lata ?? near?.lata ?? code?.lata ?? null,
    rateCenter: terms?.rateCenter ?? near?.rateCenter ?? code?.rate_center ?? null,
    npa: nanp ? String(npaOf(e164)) : null,
    nxx: nanp ? String(nxxOf(e164)) : null,
    carrier: carrier ?? code?.carrier ?? null,
  }
}

/** Where these numbers are, in their order: from the blocks of the store, then from the operator's rules of codes. */
export async function locateNumbers(reader: Reader, numbers: readonly number[]): Promise<Located[]> {
  const { exact, nearby, carriers } = await readBlocks(reader, numbers)
  const keyOf = (e164: number) => {
    const near = nearby.get(Math.floor(e164 / NUMBERS_PER_NXX))
    const country = near?.country ?? countryOf(e164)
    return country === null || !isNanp(e164) ? null : codeKey(country, String(npaOf(e164)), String(nxxOf(e164)))
  }
  const keys = numbers.map(keyOf)
  const codes = await readCodes(
    reader,
    keys.filter((key) => key !== null),
  )
  return numbers.map((e164, index) => {
    const block = exact.get(e164)
    const near = isNanp(e164) ? nearby.get(Math.floor(e164 / NUMBERS_PER_NXX)) : undefined
    const terms = block === undefined ? undefined : parseTerms(block.terms)
    const carrier = block?.ocn ?? carriers.get(Math.floor(e164 / 1_000)) ?? null
    return {
      place: placeOf(e164, terms, near, codes.get(keys[index] ?? ''), carrier),
      inOurBlock: block !== undefined,
    }
  })
}
