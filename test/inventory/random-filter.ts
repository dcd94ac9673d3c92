import type { Filter } from '#inventory/filter.ts'
import { FEATURES, PRODUCTS } from '#inventory/profile.ts'
import { parseMask } from '#lib/pattern/parse-mask.ts'
import { parsePattern } from '#lib/pattern/parse-pattern.ts'

import type { Chance } from './chance.ts'
import type { DigitTest } from './model-filter.ts'
import { CITIES, KINDS_IN_STOCK, NETWORKS, RATE_CENTERS, REGIONS } from './random-stock.ts'

/** A filter, and its pattern and mask once more as plain tests of digits. */
export type Wish = { readonly filter: Filter; readonly digitTests: readonly DigitTest[] }

function randomPattern(chance: Chance): DigitTest {
  const digit = (): string => String(chance.below(10))
  const [a, b, c] = [digit(), digit(), digit()]
  return chance.one<DigitTest>([
    { text: `*${a}${b}`, accepts: (national) => national.endsWith(a + b) },
    { text: `${a}*`, accepts: (national) => national.startsWith(a) },
    { text: '20*', accepts: (national) => national.startsWith('20') },
    { text: `*${a}${b}*`, accepts: (national) => national.includes(a + b) },
    { text: `5${a}`, accepts: (national) => national.includes(`5${a}`) },
    { text: `^2?1*${a}`, accepts: (national) => new RegExp(`^2.1.*${a}`).test(national) },
    { text: `^?${a}`, accepts: (national) => national[1] === a },
    { text: `*!${a}${b}${c}$`, accepts: (national) => new RegExp(`[^${a}]${b}${c}$`).test(national) },
    { text: '&&%$', accepts: (national) => /(.)\1.$/.test(national) },
    { text: 'palindrome:4', accepts: (national) => /(.)(.)\2\1$/.test(national) },
    { text: 'repeat:3', accepts: (national) => /(.)\1\1/.test(national) },
    { text: '[0-3][5-9]$', accepts: (national) => /[0-3][5-9]$/.test(national) },
  ])
}

function randomMask(chance: Chance): DigitTest {
  const text = chance.one([
    '201555xxxx',
    '20xxxxxxx1',
    'xxxxxxxx',
    'xxxxxxxxxx',
    'xxxxxxxx77',
    '4xxx',
    '1402xxxxx',
    'x2x5xxxxxx',
  ])
  const wanted = new RegExp(`^${text.replaceAll('x', '.')}$`)
  return { text, accepts: (national) => wanted.test(national) }
}

const LANDMARKS = [
  12_015_550_000, 12_015_553_217, 12_020_000_500, 18_005_552_000, 33_140_200_333, 442_079_461_000, 6_834_500,
]

/** Between none and all conditions, most wishes with few. */
export function randomWish(chance: Chance): Wish {
  const rarely = 1 + chance.below(12)
  const sometimes = <T>(value: () => T): T | undefined => (chance.once(rarely + 2) ? value() : undefined)
  const pattern = sometimes(() => randomPattern(chance))
  const mask = sometimes(() => randomMask(chance))
  const landmarks = [chance.one(LANDMARKS), chance.one(LANDMARKS) + chance.below(2_000)].toSorted((a, b) => a - b)
  const filter: Filter = {
    country: sometimes(() => chance.one(['US', 'us', 'CA', 'GB', '001', 'ZZ'])),
    kind: sometimes(() => chance.one(KINDS_IN_STOCK)),
    region: sometimes(() => chance.one([...REGIONS, 'nj', 'nowhere'])),
    lata: sometimes(() => chance.one(['224', '888', null])),
    rateCenter: sometimes(() => chance.one([...RATE_CENTERS, 'newark'])),
    city: sometimes(() => chance.one([...CITIES, 'LONDON'])),
    tier: sometimes(() => chance.below(3)),
    network: sometimes(() => chance.one([...NETWORKS, 'ALPHA', 'Beta'])),
    features: sometimes(() => FEATURES.filter(() => chance.once(4))),
    product: sometimes(() => chance.one(PRODUCTS)),
    serviceCountry: sometimes(() => chance.one(['GB', 'FR'])),
    npa: sometimes(() => chance.one(['201', '204', '800', '999'])),
    nxx: sometimes(() => chance.one(['555', '999', '234', '000'])),
    numbers: sometimes(() => ({ first: landmarks[0]!, last: landmarks[1]! })),
    allows: sometimes(() => (profile: { id: number }) => profile.id % 3 !== 0),
    pattern: pattern && parsePattern(pattern.text),
    mask: mask && parseMask(mask.text),
  }
  return { filter, digitTests: [pattern, mask].filter((test) => test !== undefined) }
}
