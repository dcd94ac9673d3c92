import assert from 'node:assert/strict'
import { test } from 'node:test'

import { withdrawBlocks, offerBlocks } from '#domain/blocks/withdraw-blocks.ts'
import { DomainError } from '#domain/errors.ts'
import { placeOrder } from '#domain/orders/place-order.ts'

import { onEveryEngine, withExchange } from '../support/exchange.ts'
import { PLAIN_ROW } from '../support/plain-row.ts'
import { seededRandom } from '../support/random.ts'
import { importRows, type Row, stockedNumbers } from './import-rows.ts'
import { assertSound } from './sound.ts'

const FIRST = 12_015_550_000
const THOUSANDS = 3
const IMPORTS = 14
const ROWS_EACH = 12
const MAX_PARTS = 16

type Place = 'region' | 'lata' | 'rateCenter' | 'city'
const PLACE: readonly Place[] = ['region', 'lata', 'rateCenter', 'city']

/** What is known of one number: the least that an import must keep of it. */
type Known = {
  readonly place: Readonly<Record<Place, string | null>>
  readonly tier: number
  readonly network: string | null
  readonly ocn: string | null
  readonly onSale: boolean
}
type Model = Map<number, Known>

const partOf = ({ place, tier, network, ocn, onSale }: Known) =>
  JSON.stringify([...PLACE.map((field) => place[field]), tier, network, ocn, onSale])

function knownOf(row: Row): Known {
  const { region, lata, rateCenter, city, tier, network, ocn } = { ...PLAIN_ROW, ...row }
  return { place: { region, lata, rateCenter, city }, tier, network, ocn, onSale: true }
}

/** What a number is after a row names it that says `offered`, or undefined when the two are of different places. */
function merged(was: Known | undefined, offered: Known, reportOnly: boolean, wholeCode: boolean): Known | undefined {
  if (was === undefined) return offered
  const place = { ...was.place }
  for (const field of PLACE) {
    const [known, said] = [was.place[field], offered.place[field]]
    if (known !== null && said !== null && known.toUpperCase() !== said.toUpperCase()) return undefined
    place[field] = known ?? said
  }
  const terms = reportOnly ? was : offered
  const ocn = reportOnly && wholeCode ? (was.ocn ?? offered.ocn) : (offered.ocn ?? was.ocn)
  return { place, tier: terms.tier, network: terms.network, ocn, onSale: was.onSale }
}

/** Takes the rows one by one, number by number; returns the lines that are refused. */
function importIntoModel(model: Model, rows: readonly Row[], reportOnly: boolean): number[] {
  const refused: number[] = []
  for (const [index, row] of rows.entries()) {
    const after = new Map(model)
    const wholeCode = Math.floor(row.first / 1_000) !== Math.floor(row.last / 1_000)
    let fits = true
    for (let e164 = row.first; e164 <= row.last && fits; e164++) {
      const known = merged(model.get(e164), knownOf(row), reportOnly, wholeCode)
      if (known === undefined) fits = false
      else after.set(e164, known)
    }
    if (!fits || !hasFewParts(after)) refused.push(index + 2)
    else for (const [e164, known] of after) model.set(e164, known)
  }
  return refused
}

function hasFewParts(model: Model): boolean {
  const parts = new Map<number, Set<string>>()
  for (const [e164, known] of model) {
    const prefix = Math.floor(e164 / 1_000)
    if (!parts.has(prefix)) parts.set(prefix, new Set())
    parts.get(prefix)?.add(partOf(known))
  }
  return [...parts.values()].every(({ size }) => size <= MAX_PARTS)
}

function randomRow(random: () => number): Row {
  const below = (count: number) => Math.floor(random() * count)
  const length = [1, 1, 5, 40, 300, 1_000, 1_400][below(7)] ?? 1
  const first = FIRST + below(THOUSANDS * 1_000 - length + 1)
  const from = random() < 0.3 ? Math.floor(first / 1_000) * 1_000 : first
  const row = {
    first: from,
    last: from + length - 1,
    tier: below(5),
    network: random() < 0.2 ? 'N' : null,
    ocn: [null, '1111', '2222'][below(3)] ?? null,
  }
  const elsewhere = random() < 0.08
  return {
    ...row,
    region: elsewhere ? 'NY' : random() < 0.2 ? null : 'NJ',
    lata: random() < 0.5 ? null : '224',
    rateCenter: random() < 0.3 ? null : random() < 0.5 ? 'HACKENSACK' : 'Hackensack',
    city: random() < 0.8 ? null : 'Hackensack',
  }
}

onEveryEngine((engine) => {
  for (const seed of [1, 2, 3])
    test(`random imports keep of each number what a list of all numbers would, seed ${seed}`, () =>
      withExchange(engine, async ({ open, exchange, customer, operator }) => {
        const random = seededRandom(seed)
        const model: Model = new Map()
        let refusedRows = 0
        for (let round = 0; round < IMPORTS; round++) {
          const rows = Array.from({ length: ROWS_EACH }, () => randomRow(random))
          const reportOnly = random() < 0.3
          const expected = importIntoModel(model, rows, reportOnly)
          const { rejects, counts } = await importRows(operator, rows, { reportOnly })
          const refused = rejects.map(({ line }) => line).toSorted((a, b) => a - b)
          assert.deepEqual(refused, expected, `refused lines of import ${round}`)
          assert.equal(counts.rejected, expected.length)
          refusedRows += expected.length
          const stocked = await stockedNumbers(exchange)
          assert.deepEqual(new Set(stocked.keys()), new Set(model.keys()))
          for (const [e164, { region, lata, rateCenter, city, tier, network, ocn, onSale }] of stocked) {
            const known = model.get(e164)
            assert.ok(known !== undefined)
            const found = { place: { region, lata, rateCenter, city }, tier, network, ocn, onSale }
            assert.equal(partOf(found), partOf(known), `${e164} after import ${round}`)
          }
          await assertSound(open)
          const thousand = FIRST + Math.floor(random() * THOUSANDS) * 1_000
          const stretch = { first: thousand, last: thousand + 999 }
          const onSale = random() < 0.4
          await (onSale ? offerBlocks : withdrawBlocks)(operator, stretch)
          for (const [e164, known] of model)
            if (e164 >= stretch.first && e164 <= stretch.last) model.set(e164, { ...known, onSale })
          const some = [...model.keys()].filter(() => random() < 0.01)
          const wanted = { numbers: some, mode: 'any' as const }
          // Those that are taken already, or withdrawn, are refused: maybe all of them.
          if (some.length > 0)
            await placeOrder(customer, wanted).catch((error: unknown) => {
              if (!(error instanceof DomainError) || error.code !== 'numbers_unavailable') throw error
            })
        }
        assert.ok(refusedRows > 0, 'no row was refused, so that refusals are not tested')
      }))
})
