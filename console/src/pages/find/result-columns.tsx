import { type ColumnDef, tableFeatures } from '@tanstack/react-table'

import { showE164 } from '../../shell/format/number.ts'
import { showMoney } from '../../shell/format/money.ts'
import { countryName } from './criteria.ts'
import { firstOf } from './numbers-of.ts'
import type { Found } from './use-found.ts'

/** The table needs nothing but columns and rows: what is sorted and narrowed, the exchange sorts and narrows. */
export const RESULT_FEATURES = tableFeatures({})

function placeText({ rateCenter, city, region, country }: Found): string {
  const near = city ?? rateCenter
  return (
    [near, region ?? (near === null ? null : country)].filter((part) => part !== null).join(', ') ||
    countryName(country)
  )
}

function Memory({ found }: { readonly found: Found }) {
  if (!('memorability' in found)) return <>{found.count} numbers</>
  return (
    <span className="memory" title="How easy it is to remember, of 100">
      <span className="memory-bar">
        <span style={{ width: `${found.memorability}%` }} />
      </span>
      {found.memorability}
    </span>
  )
}

function Price({ price }: Pick<Found, 'price'>) {
  if (price === null) return <span className="quiet">no price</span>
  return (
    <>
      {showMoney(price.monthlyMinor, price.currency)}
      <span className="quiet"> /mo</span>
    </>
  )
}

/** What is told of a number that is free, or of a run. The column's id is also the class of its cells, after `cell-`. */
export const RESULT_COLUMNS: readonly ColumnDef<typeof RESULT_FEATURES, Found>[] = [
  {
    id: 'number',
    header: 'Number',
    cell: ({ row: { original } }) =>
      `${showE164(firstOf(original))}${'first' in original ? ` – ${showE164(original.last).slice(-4)}` : ''}`,
  },
  { id: 'place', header: 'Place', cell: ({ row: { original } }) => placeText(original) },
  { id: 'memory', header: 'Memorable', cell: ({ row: { original } }) => <Memory found={original} /> },
  {
    id: 'features',
    header: 'Features',
    cell: ({ row: { original } }) => <span title={original.features.join(', ')}>{original.features.join(' · ')}</span>,
  },
  { id: 'price', header: 'Price', cell: ({ row: { original } }) => <Price price={original.price} /> },
]
