import {
  addLine,
  ALL_LINES,
  commonLines,
  countLines,
  hasLine,
  isSameLines,
  type Lines,
  LINES_PER_BLOCK,
  linesBetween,
  linesMeet,
  linesOfBoth,
  linesWithout,
  WORDS_PER_BLOCK,
} from '#lib/lines.ts'

import { mergedTerms, sameGeography, type Terms, termsText } from './terms.ts'

/** Parts that one prefix may have. */
export const MAX_PARTS = 16

/** A block as it is kept, with its lines as a set. */
export type KeptPart = {
  readonly part: number
  readonly terms: Terms
  readonly lines: Lines
  readonly ocn: string | null
  /** Whether its numbers may be taken. */
  readonly onSale: boolean
  /** When a number of it was first taken, milliseconds since 1970; null = never. */
  readonly openedAt: number | null
}

/** What a line takes with it from part to part: what was withdrawn stays so, and what was opened stays opened. */
type Fate = Pick<KeptPart, 'onSale' | 'openedAt'>
const NEW: Fate = { onSale: true, openedAt: null }

/** Lines that a row offers at one prefix. */
export type Offer = {
  readonly firstLine: number
  readonly lastLine: number
  readonly terms: Terms
  readonly ocn: string | null
  /** True where the row is about more than this thousand, such as a central office code. */
  readonly wholeCode: boolean
}

const LAST_LINE = LINES_PER_BLOCK - 1

// Nearly every block is whole, so the whole set is shared and known by its identity.
const linesOf = ({ firstLine, lastLine }: Offer): Lines =>
  firstLine === 0 && lastLine === LAST_LINE ? ALL_LINES : linesBetween(firstLine, lastLine)

/** A kept part of other geography that an offer runs into, or undefined. */
export function findConflict(parts: readonly KeptPart[], offer: Offer): KeptPart | undefined {
  const lines = linesOf(offer)
  return parts.find((part) => linesMeet(part.lines, lines) && !sameGeography(part.terms, offer.terms))
}

/**
 * The parts of a prefix after an offer that conflicts with none of them: its lines go to one part with the offer's
 * terms and leave all others. Undefined when the prefix would have more than `MAX_PARTS`.
 */
export function partsAfter(
  parts: readonly KeptPart[],
  offer: Offer,
  reportOnly: boolean,
): readonly KeptPart[] | undefined {
  let rest = linesOf(offer)
  const [only] = parts
  if (only === undefined) return [{ part: 0, terms: offer.terms, lines: rest, ocn: offer.ocn, ...NEW }]
  if (parts.length === 1 && (only.lines === rest || isSameLines(only.lines, rest))) {
    const terms = mergedTerms(only.terms, offer.terms, reportOnly)
    const after = { ...only, terms, ocn: holderOf(only, offer, reportOnly) }
    return isSamePart(only, after) ? parts : [after]
  }
  let result = parts
  // What meets a part of the same geography is merged with it, part by part, since each may know something else.
  for (const met of parts) {
    if (!linesMeet(met.lines, rest)) continue
    const common = commonLines(met.lines, rest)
    rest = linesWithout(rest, common)
    const terms = mergedTerms(met.terms, offer.terms, reportOnly)
    result = assign(result, common, terms, holderOf(met, offer, reportOnly), met)
  }
  if (countLines(rest) > 0) result = assign(result, rest, offer.terms, offer.ocn, NEW)
  return result.length > MAX_PARTS ? undefined : numbered(result)
}

/** On the way to sixteen parts or fewer there may have been more: one that was numbered beyond takes a place that is free. */
function numbered(parts: readonly KeptPart[]): readonly KeptPart[] {
  let result = parts
  for (const beyond of parts.filter(({ part }) => part >= MAX_PARTS)) {
    const place = freePart(result)
    result = result.map((part) => (part === beyond ? { ...part, part: place } : part))
  }
  return result
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b)
}

/** Who holds a block: a report about a whole code does not know to whom its thousands were given. */
function holderOf(met: KeptPart, offer: Offer, reportOnly: boolean): string | null {
  return reportOnly && offer.wholeCode ? (met.ocn ?? offer.ocn) : (offer.ocn ?? met.ocn)
}

/** Moves lines to the part with these terms, this holder and the same fate, which is made when there is none. */
function assign(
  parts: readonly KeptPart[],
  lines: Lines,
  terms: Terms,
  ocn: string | null,
  { onSale, openedAt }: Fate,
): readonly KeptPart[] {
  const text = termsText(terms)
  const without = parts.map((part) =>
    linesMeet(part.lines, lines) ? { ...part, lines: linesWithout(part.lines, lines) } : part,
  )
  const home = without.find((part) => part.onSale === onSale && part.ocn === ocn && termsText(part.terms) === text)
  const moved =
    home === undefined
      ? [...without, { part: freePart(without), terms, lines, ocn, onSale, openedAt }]
      : without.map((part) =>
          part === home
            ? { ...part, lines: linesOfBoth(part.lines, lines), openedAt: earlier(part.openedAt, openedAt) }
            : part,
        )
  return moved.filter((part) => countLines(part.lines) > 0)
}

function freePart(parts: readonly KeptPart[]): number {
  // A part that is losing its last line gives its number to the one that takes it over, so that a change of terms
  // alone changes one row.
  const used = new Set(parts.filter((part) => countLines(part.lines) > 0).map(({ part }) => part))
  for (let part = 0; part < LINES_PER_BLOCK; part++) if (!used.has(part)) return part
  throw new Error('a prefix has more parts than lines')
}

/** Whether a part is kept as it was. */
export function isSamePart(a: KeptPart, b: KeptPart): boolean {
  return (
    a.part === b.part &&
    a.ocn === b.ocn &&
    a.onSale === b.onSale &&
    a.openedAt === b.openedAt &&
    isSameLines(a.lines, b.lines) &&
    termsText(a.terms) === termsText(b.terms)
  )
}

/** How lines are written in the store: a run, with a string of 0 and 1 where it has gaps. */
export function linesAsStored(lines: Lines): { first: number; last: number; members: string | null; size: number } {
  if (lines === ALL_LINES) return { first: 0, last: LAST_LINE, members: null, size: LINES_PER_BLOCK }
  const size = countLines(lines)
  let first = 0
  while (!hasLine(lines, first)) first++
  let last = LAST_LINE
  while (!hasLine(lines, last)) last--
  if (last - first + 1 === size) return { first, last, members: null, size }
  let members = ''
  for (let line = 0; line < LINES_PER_BLOCK; line++) members += hasLine(lines, line) ? '1' : '0'
  return { first, last, members, size }
}

/** The lines of a stored block. */
export function linesFromStore(first: number, last: number, members: string | null): Lines {
  if (members === null) return first === 0 && last === LAST_LINE ? ALL_LINES : linesBetween(first, last)
  const lines = new Uint32Array(WORDS_PER_BLOCK)
  for (let line = first; line <= last; line++) if (members[line] === '1') addLine(lines, line)
  return lines
}
