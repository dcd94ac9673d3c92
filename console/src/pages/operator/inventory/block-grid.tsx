import { type KeyboardEvent, type MouseEvent, useId } from 'react'

import classes from './block-grid.module.css'
import { stateName } from './states.ts'

const COLUMNS = 40
const ROWS = 25
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -COLUMNS, ArrowDown: COLUMNS }

type Props = {
  readonly prefix: string
  /** A sign for each of the thousand numbers. */
  readonly states: string
  /** The last three digits of the number that is looked at. */
  readonly at: number
  readonly onAt: (line: number) => void
}

const lineText = (line: number) => String(line).padStart(3, '0')

function lineAt(target: EventTarget): number | undefined {
  const line = target instanceof HTMLElement ? target.dataset['line'] : undefined
  return line === undefined ? undefined : Number(line)
}

/** The thousand numbers of a block, forty in a row, each in the colour of its state. Arrow keys go from one to the next. */
export function BlockGrid({ prefix, states, at, onAt }: Props) {
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    const next =
      step === undefined
        ? { Home: 0, End: states.length - 1 }[event.key]
        : Math.min(Math.max(at + step, 0), states.length - 1)
    if (next === undefined) return
    event.preventDefault()
    onAt(next)
  }
  const onClick = ({ target }: MouseEvent) => {
    const line = lineAt(target)
    if (line !== undefined) onAt(line)
  }
  return (
    <div
      role="grid"
      tabIndex={0}
      aria-label="The thousand numbers of the block by their state"
      aria-activedescendant={`${id}-${at}`}
      className={classes['grid']}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {Array.from({ length: ROWS }, (_row, row) => (
        <div key={row} role="row" className={classes['row']}>
          {Array.from({ length: COLUMNS }, (_column, column) => {
            const line = row * COLUMNS + column
            const sign = states.charAt(line)
            return (
              <div
                key={line}
                id={`${id}-${line}`}
                role="gridcell"
                className={`${classes['cell']} ${classes['state']}`}
                data-line={line}
                data-state={sign}
                data-at={line === at}
                aria-selected={line === at}
                aria-label={`+${prefix}${lineText(line)}, ${stateName(sign)}`}
              />
            )
          })}
        </div>
      ))}
    </div>
  )
}
