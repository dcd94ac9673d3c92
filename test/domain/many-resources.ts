import type { Exchange } from '#domain/exchange.ts'

/** Writes so many customers, or connections, into an account without asking the verbs, which would take long. */
export async function manyResources(
  exchange: Exchange,
  accountId: string,
  table: 'customer' | 'connection',
  count: number,
): Promise<void> {
  const each = <Value>(value: (index: number) => Value) => Array.from({ length: count }, (_, index) => value(index))
  const zero = each(() => 0)
  await exchange.database.transaction((tx) =>
    tx.insertMany(
      table,
      [
        { name: 'id', type: 'text', values: each((index) => `${table}_${accountId}_${index}`) },
        { name: 'account_id', type: 'text', values: each(() => accountId) },
        { name: 'created_at', type: 'bigint', values: zero },
        { name: 'changed_at', type: 'bigint', values: zero },
        ...(table === 'customer'
          ? [{ name: 'kind', type: 'text' as const, values: each(() => 'person') }]
          : [
              { name: 'name', type: 'text' as const, values: each(() => 'Trunk') },
              { name: 'gateways', type: 'text' as const, values: each(() => '[]') },
              { name: 'route', type: 'bigint' as const, values: each((index) => 100_000 + index) },
            ]),
      ],
      '',
    ),
  )
}
