import type { Criteria, Field } from './criteria.ts'
import { placeOf } from './place-of.ts'
import type { Stock } from './stock.ts'

/** One thing that was understood: for which field, how it is told, and the words that said it. */
export type Label = { readonly field: Field; readonly text: string; readonly words: string }
/** What a text asks for. `unknown`: the words in which no meaning was found. */
export type Understood = {
  readonly criteria: Criteria
  readonly labels: readonly Label[]
  readonly unknown: readonly string[]
}

const NPA = /^(?!.11)[2-9][0-8][0-9]$/
const NXX = /^[2-9][0-9]{2}$/
const RUN = /\b([0-9]{1,4}) (?:in a row|consecutive|contiguous)\b/i
const MAX_RUN = 10_000
const KINDS: readonly (readonly [RegExp, NonNullable<Criteria['kind']>])[] = [
  [/\b(?:toll[- ]?free|freephone)\b/i, 'tollfree'],
  [/\bmobile\b/i, 'mobile'],
  [/\bnational\b/i, 'national'],
  [/\blocal\b/i, 'local'],
  [/\buifn\b/i, 'uifn'],
]
const PATTERN = /[?*^$&%[\]!]|^(?:repeat|ascending|descending):[0-9]+$|^palindrome$/i
/** A keypad word that is long enough to mean something. */
const WORD = /^[A-Za-z]{3,}$/
/** Digits apart by blanks, hyphens, dots or brackets are of one number. */
const GAPS = /(?<=[0-9x)])[ .()-]+(?=[0-9x(])|[()]/gi

type Found = { readonly criteria: Criteria; readonly text: string }

function digits(text: string): Found | undefined {
  const plain = text.replace(/^\+?1(?=[0-9x]{10}$)/i, '').replace(/^\+/, '')
  if (!/^[0-9x]+$/i.test(plain)) return undefined
  if (plain.length === 10) return { criteria: { mask: plain.toLowerCase() }, text: plain }
  if (plain.toLowerCase().includes('x')) return { criteria: { pattern: plain.replaceAll(/x/gi, '?') }, text: plain }
  const [npa, nxx] = [plain.slice(0, 3), plain.slice(3)]
  if (NPA.test(npa) && nxx === '') return { criteria: { npa }, text: npa }
  if (NPA.test(npa) && NXX.test(nxx)) return { criteria: { npa, nxx }, text: `${npa}-${nxx}` }
  return { criteria: { pattern: plain }, text: `…${plain}…` }
}

function signs(text: string): Found | undefined {
  return digits(text) ?? (PATTERN.test(text) ? { criteria: { pattern: text }, text } : undefined)
}

/** Takes everything out of a text that has a meaning, the plainest first: runs, kinds, digits and signs, places, words. */
export function understand(text: string, stock: Stock): Understood {
  let criteria: Criteria = {}
  const labels: Label[] = []
  const unknown: string[] = []
  const take = (found: Found, words: string) => {
    const field = Object.keys(found.criteria).find((name): name is Field => !(name in criteria))
    if (field === undefined) unknown.push(words)
    else {
      criteria = { ...found.criteria, ...criteria }
      labels.push({ field, text: found.text, words })
    }
  }
  let rest = text
  const run = RUN.exec(rest)
  if (run !== null && Number(run[1]) >= 2 && Number(run[1]) <= MAX_RUN) {
    take({ criteria: { contiguous: Number(run[1]) }, text: `${run[1]} in a row` }, run[0])
    rest = rest.replace(run[0], ' ')
  }
  for (const [expression, kind] of KINDS) {
    const [words] = expression.exec(rest) ?? []
    if (words === undefined) continue
    take({ criteria: { kind }, text: kind }, words)
    rest = rest.replace(words, ' ')
  }
  const words: string[] = []
  for (const token of rest.replaceAll(GAPS, '').split(/[\s,;]+/)) {
    if (token === '') continue
    const found = signs(token)
    if (found === undefined) words.push(token)
    else take(found, token)
  }
  while (words.length > 0) {
    const place = placeOf(words, stock)
    const taken = words.splice(0, place?.length ?? 1).join(' ')
    if (place !== undefined) take(place, taken)
    else if (WORD.test(taken))
      take({ criteria: { pattern: taken.toUpperCase() }, text: `spells ${taken.toUpperCase()}` }, taken)
    else unknown.push(taken)
  }
  return { criteria, labels, unknown }
}
