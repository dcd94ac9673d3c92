import type { ReactNode } from 'react'

/** One column of a table: its heading, what it shows of a row, and from which width of the window on it is there. */
export type Column<T> = {
  readonly title: string
  readonly show: (row: T) => ReactNode
  /** The first width at which there is room for it; without it the column is always there. */
  readonly from?: 'xs' | 'sm' | 'md' | 'lg'
  /** Amounts and counts stand on the right, so that their digits stand under one another. */
  readonly isNumber?: boolean
}
