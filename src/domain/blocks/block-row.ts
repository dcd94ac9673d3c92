import type { Feature, Kind, Product } from '#inventory/profile.ts'

/**
 * The most numbers that one row may offer: a hundred million. Published plans hold whole area codes of countries; what
 * an exchange holds of them is far less, and a larger row is more likely a slip than stock.
 */
export const MAX_ROW_NUMBERS = 100_000_000

/** The fewest countries in which a universal international freephone number is in service. Source: ITU-T E.169.1. */
export const MIN_SERVICE_COUNTRIES = 2

/** One run of numbers as a source file offers it: the unit of import, of rejection and of the filters. */
export type BlockRow = {
  /** Line in the source file, from 1, counting the header. */
  readonly line: number
  /** First and last number, E.164 integers, both included; the same length, at most `MAX_ROW_NUMBERS` apart. */
  readonly first: number
  readonly last: number
  /** ISO 3166-1 alpha-2, upper case; `001` for UIFN. */
  readonly country: string
  readonly kind: Kind
  readonly region: string | null
  readonly lata: string | null
  readonly rateCenter: string | null
  readonly city: string | null
  /** 0–99. */
  readonly tier: number
  readonly network: string | null
  readonly features: readonly Feature[]
  readonly products: readonly Product[]
  readonly serviceCountries: readonly string[]
  /** Operating company number of the holder, four characters. */
  readonly ocn: string | null
  readonly company: string | null
  /** The source's own word for the state of the code, e.g. `AS`, `In Service`. */
  readonly status: string | null
}

/** Why a row was not taken: what to look for in the file, and the cure. */
export type RowReject = {
  /** Line in the source file, from 1, counting the header. */
  readonly line: number
  /** The column that is wrong, as the header spells it; empty when it is the row as a whole. */
  readonly column: string
  /** What stands there, cut at the longest text that a field may have. */
  readonly value: string
  /** The problem and the cure, one sentence. */
  readonly reason: string
}

/** What a source yields, in file order. */
export type SourceItem =
  | { readonly kind: 'row'; readonly row: BlockRow }
  /** A row that is wrong, with its text as it stands in the file. */
  | { readonly kind: 'reject'; readonly reject: RowReject; readonly raw: string }
  /**
   * A row that is right but offers nothing, such as a code that is marked unassignable. `why` is one of a few sentences
   * a source, so that they can be counted.
   */
  | { readonly kind: 'skipped'; readonly line: number; readonly why: string }
