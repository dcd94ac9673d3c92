import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'

import { firstOf, numbersOf } from './numbers-of.ts'
import { Row } from './row.tsx'
import type { Found } from './use-found.ts'

const ROW_HEIGHT = 44
/** Rows beyond the edge that are drawn already, and how near the end is when more are asked for. */
const OVERSCAN = 12

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
  const boxes = [...list.querySelectorAll<HTMLInputElement>('[data-row-check]')]
  const at = boxes.findIndex((box) => box === document.activeElement)
  boxes[Math.max(0, at + step)]?.focus()
}

/** The numbers that were found, of which only those in sight are drawn. */
export function Results({ rows, selected, gone, onToggle, onInstead, onEnd }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= rows.length - OVERSCAN && rows.length > 0) onEnd()
  }, [last, rows.length, onEnd])
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
          <div role="columnheader">Number</div>
          <div role="columnheader" className="cell-place">
            Place
          </div>
          <div role="columnheader" className="cell-memory">
            Memorable
          </div>
          <div role="columnheader" className="cell-features">
            Features
          </div>
          <div role="columnheader" className="cell-price">
            Price
          </div>
        </div>
      </div>
      <div role="rowgroup" className="scroll" ref={list} tabIndex={0} onKeyDown={onKey} data-results>
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map(({ index, start }) => {
            const found = rows[index]
            if (found === undefined) return null
            const first = firstOf(found)
            return (
              <div
                role="row"
                key={first}
                aria-rowindex={index + 2}
                className="row"
                data-selected={selected.has(first) ? true : undefined}
                style={{
                  transform: `translateY(${start}px)`,
                  height: ROW_HEIGHT,
                  position: 'absolute',
                  inset: '0 0 auto',
                }}
              >
                <Row
                  found={found}
                  isSelected={selected.has(first)}
                  alternatives={gone.get(first)}
                  onToggle={() => onToggle(numbersOf(found))}
                  onInstead={(e164) => onInstead(first, e164)}
                />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
