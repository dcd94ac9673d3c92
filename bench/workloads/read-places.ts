import type { Places } from '../dialects/dialect.ts'

/** Values of each sort that are used: enough that nothing is found in a cache for having just been asked. */
const MAX_VALUES = 5_000

type CoverageRow = Readonly<Record<string, string | number | null>>

/** Numbers that are held one by one, shared out to the customers. */
const NUMBERS = 10_000

async function readNumbers(url: string, secret: string): Promise<string[]> {
  const query = new URLSearchParams({ country: 'US', kind: 'local', sort: 'random', limit: String(NUMBERS) })
  const answer = await fetch(`${url}/v1/numbers/available?${query.toString()}`, {
    headers: { authorization: `Bearer ${secret}` },
  })
  if (!answer.ok) throw new Error(`available numbers: ${answer.status} ${await answer.text()}`)
  const { items } = (await answer.json()) as { readonly items: readonly { readonly national: string }[] }
  return items.map(({ national }) => national)
}

/** Where the exchange has free numbers, as its own API tells it. */
export async function readPlaces(url: string, secret: string): Promise<Places> {
  async function rowsBy(by: string): Promise<readonly CoverageRow[]> {
    const query = new URLSearchParams({ by, country: 'US', kind: 'local', limit: String(MAX_VALUES) })
    const answer = await fetch(`${url}/v1/coverage?${query.toString()}`, {
      headers: { authorization: `Bearer ${secret}` },
    })
    if (!answer.ok) throw new Error(`coverage by ${by}: ${answer.status} ${await answer.text()}`)
    return ((await answer.json()) as { readonly items: readonly CoverageRow[] }).items
  }
  const texts = (rows: readonly CoverageRow[], field: string) =>
    rows.flatMap((row) => (typeof row[field] === 'string' ? [row[field]] : []))
  const centres = await rowsBy('state,rateCenter')
  return {
    npas: texts(await rowsBy('npa'), 'npa'),
    npaNxxs: texts(await rowsBy('npaNxx'), 'npaNxx'),
    numbers: await readNumbers(url, secret),
    states: texts(await rowsBy('state'), 'state'),
    rateCenters: centres.flatMap(({ state, rateCenter }) =>
      typeof state === 'string' && typeof rateCenter === 'string' ? [{ state, rateCenter }] : [],
    ),
  }
}
