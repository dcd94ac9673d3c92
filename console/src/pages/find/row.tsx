import { FlexRender, type Row as TableRow } from '@tanstack/react-table'
import { memo } from 'react'

import { showE164 } from '../../shell/format/number.ts'
import { Gone } from './gone.tsx'
import { firstOf } from './numbers-of.ts'
import type { RESULT_FEATURES } from './result-columns.tsx'
import type { Found } from './use-found.ts'

type Props = {
  readonly row: TableRow<typeof RESULT_FEATURES, Found>
  readonly isSelected: boolean
  /** Set when somebody else took it: what can be had instead. */
  readonly alternatives: readonly string[] | undefined
  readonly onToggle: (found: Found) => void
  readonly onInstead: (gone: string, e164: string) => void
}

function nameOf(found: Found): string {
  const first = showE164(firstOf(found))
  return 'first' in found ? `${first} to ${showE164(found.last)}, ${found.count} numbers` : first
}

/**
 * One number that is free, or one run. It is made of plain elements, since two dozen of them are drawn anew between a key
 * and its rows.
 */
export const Row = memo(function Row({ row, isSelected, alternatives, onToggle, onInstead }: Props) {
  const found = row.original
  if (alternatives !== undefined)
    return <Gone number={firstOf(found)} alternatives={alternatives} onInstead={onInstead} />
  return (
    <>
      <div role="cell" className="cell-check">
        <input
          type="checkbox"
          className="check"
          checked={isSelected}
          onChange={() => onToggle(found)}
          aria-label={nameOf(found)}
          data-row-check
        />
      </div>
      {row.getAllCells().map((cell) => (
        <div role="cell" key={cell.column.id} className={`cell-${cell.column.id}`}>
          <FlexRender cell={cell} />
        </div>
      ))}
    </>
  )
})
