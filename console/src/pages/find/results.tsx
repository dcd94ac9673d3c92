import { FlexRender, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, useCallback, useEffect, useRef } from 'react'

import { firstOf, numbersOf } from './numbers-of.ts'
import { RESULT_COLUMNS, RESULT_FEATURES } from './result-columns.tsx'
import { Row } from './row.tsx'
import type { Found } from './use-found.ts'

const ROW_HEIGHT = 44
/** Rows beyond the edge that are drawn already. */
const OVERSCAN = 6
/** So near the end more are asked for: about two windows. */
const AHEAD = 40

type Props = {
  readonly rows: readonly Found[]
  readonly selected: ReadonlySet<string>
  readonly gone: ReadonlyMap<string, readonly string[]>
  readonly onToggle: (numbers: readonly string[]) => void
  readonly onInstead: (gone: string, e164: string) => void
  readonly onEnd: () => void
}

/** Focuses the box of the row that is `step` from the one with the focus. */
function moveFocus(list: HTMLElement, step: number): void {
  const boxes = [...list.querySelectorAll<HTMLElement>('[data-row-check]')]
  const at = boxes.findIndex((box) => box === document.activeElement)
  boxes[Math.max(0, at + step)]?.focus()
}

/** The numbers that were found, of which only those in sight are drawn. */
export const Results = memo(function Results({ rows, selected, gone, onToggle, onInstead, onEnd }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const table = useTable({
    features: RESULT_FEATURES,
    columns: RESULT_COLUMNS,
    data: rows,
    getRowId: firstOf,
  })
  const tableRows = table.getRowModel().rows
  const virtual = useVirtualizer({
    count: tableRows.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= rows.length - AHEAD && rows.length > 0) onEnd()
  }, [last, rows.length, onEnd])
  const toggle = useCallback((found: Found) => onToggle(numbersOf(found)), [onToggle])
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    moveFocus(event.currentTarget, step)
  }
  return (
    <div role="table" aria-label="Free numbers" aria-rowcount={rows.length + 1} className="results">
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className="row head">
          <div role="columnheader" className="cell-check">
            <span className="unseen">Choose</span>
          </div>
          {table.getFlatHeaders().map((header) => (
            <div role="columnheader" key={header.id} className={`cell-${header.column.id}`}>
              <FlexRender header={header} />
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="scroll" ref={list} tabIndex={0} onKeyDown={onKey} data-results>
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map(({ index, start }) => {
            const row = tableRows[index]
            if (row === undefined) return null
            return (
              // The place is the key and not the number: other numbers are then other words in the same elements.
              <div
                role="row"
                key={index}
                aria-rowindex={index + 2}
                className="row"
                data-selected={selected.has(row.id) ? true : undefined}
                style={{
                  transform: `translateY(${start}px)`,
                  height: ROW_HEIGHT,
                  position: 'absolute',
                  inset: '0 0 auto',
                }}
              >
                <Row
                  row={row}
                  isSelected={selected.has(row.id)}
                  alternatives={gone.get(row.id)}
                  onToggle={toggle}
                  onInstead={onInstead}
                />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
})
