/** What the words of a search may mean: names in capitals, and what the exchange calls the thing. */
export type Stock = {
  readonly regions: ReadonlyMap<string, string>
  readonly countries: ReadonlyMap<string, string>
  readonly cities: ReadonlyMap<string, string>
  readonly rateCenters: ReadonlyMap<string, string>
}

export const NO_STOCK: Stock = { regions: new Map(), countries: new Map(), cities: new Map(), rateCenters: new Map() }
