import { countCoverage, type CoverageQuestion } from '#domain/numbers/count-coverage.ts'
import { type Search, searchNumbers } from '#domain/numbers/search-numbers.ts'
import type { Session } from '#domain/session.ts'

/** A question and how to ask it; the answer is how many items came back on the first page, or how many match. */
export type Question = { readonly what: string; ask(session: Session): Promise<number> }

type Criteria = Search['criteria']

/** Items on the first page of a search. */
const PAGE = 10
/** Rows on the first page of a count by something: all of them, but for those by exchange and by rate centre. */
const COUNT_ROWS = 10_000

const find = (what: string, criteria: Criteria, contiguous?: number): Question => ({
  what: `first ${PAGE} of ${what}`,
  ask: async (session) => {
    const { numbers, runs } = await searchNumbers(session, {
      criteria,
      limit: PAGE,
      ...(contiguous === undefined ? {} : { contiguous }),
    })
    return numbers.length + runs.length
  },
})

const countMatches = (what: string, criteria: Criteria): Question => ({
  what: `count of ${what}`,
  ask: async (session) => (await searchNumbers(session, { criteria, limit: 1, total: true })).total ?? 0,
})

const countBy = (what: string, by: CoverageQuestion['by'], criteria: Criteria = {}): Question => ({
  what: `count by ${what}`,
  ask: async (session) => (await countCoverage(session, { criteria, by, limit: COUNT_ROWS })).rows.length,
})

/** From what matches nothing to what matches nearly everything, over the whole plan unless it is said otherwise. */
export const QUESTIONS: readonly Question[] = [
  find('`*3569377*`', { pattern: '*3569377*' }),
  find('`^800???FLOWERS`', { pattern: '^800???FLOWERS' }),
  find('`*FLOWERS`', { pattern: '*FLOWERS' }),
  find('`palindrome`', { pattern: 'palindrome' }),
  find('`*7*`', { pattern: '*7*' }),
  find('`201xxxxxxx`', { mask: '201xxxxxxx' }),
  find('Hackensack, New Jersey', { rateCenter: 'HACKENSACK', state: 'NJ' }),
  find('runs of 500 in New York', { state: 'NY' }, 500),
  countMatches('`*3569377*`', { pattern: '*3569377*' }),
  countMatches('`*FLOWERS`', { pattern: '*FLOWERS' }),
  countMatches('`palindrome`', { pattern: 'palindrome' }),
  countMatches('`*7*`', { pattern: '*7*' }),
  countBy('state', ['region']),
  countBy('area code and exchange', ['npaNxx']),
  countBy('rate centre', ['region', 'rateCenter']),
  countBy('area code and exchange in New Jersey', ['npaNxx'], { state: 'NJ' }),
]
