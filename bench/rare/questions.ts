import { countCoverage, type CoverageQuestion } from '#domain/numbers/count-coverage.ts'
import { type Search, searchNumbers } from '#domain/numbers/search-numbers.ts'
import type { Session } from '#domain/session.ts'

/** A question and how to ask it; the answer is how many items came back on the first page. */
export type Question = { readonly what: string; ask(session: Session): Promise<number> }

/** Items on the first page of a search. */
const PAGE = 10
/** Rows on the first page of a count: all of them, but for those by exchange. */
const COUNT_ROWS = 10_000

const find = (what: string, criteria: Search['criteria'], contiguous?: number): Question => ({
  what,
  ask: async (session) => {
    const { numbers, runs } = await searchNumbers(session, {
      criteria,
      limit: PAGE,
      ...(contiguous === undefined ? {} : { contiguous }),
    })
    return numbers.length + runs.length
  },
})

const count = (what: string, by: CoverageQuestion['by'], criteria: Search['criteria'] = {}): Question => ({
  what,
  ask: async (session) => (await countCoverage(session, { criteria, by, limit: COUNT_ROWS })).rows.length,
})

/** From what matches nothing to what matches nearly everything, over the whole plan unless it is said otherwise. */
export const QUESTIONS: readonly Question[] = [
  find('`*3569377*`', { pattern: '*3569377*' }),
  find('`^800???FLOWERS`', { pattern: '^800???FLOWERS' }),
  find('`*FLOWERS`', { pattern: '*FLOWERS' }),
  find('`palindrome`', { pattern: 'palindrome' }),
  find('`*7*`', { pattern: '*7*' }),
  find('500 contiguous in New York', { state: 'NY' }, 500),
  find('`201xxxxxxx`', { mask: '201xxxxxxx' }),
  find('Hackensack, New Jersey', { rateCenter: 'HACKENSACK', state: 'NJ' }),
  count('count by state', ['region']),
  count('count by area code and exchange', ['npaNxx']),
  count('count by rate centre', ['region', 'rateCenter']),
  count('count of New Jersey by area code and exchange', ['npaNxx'], { state: 'NJ' }),
]
