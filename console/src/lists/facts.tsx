import type { ReactNode } from 'react'

import classes from './facts.module.css'

type Fact = readonly [label: string, value: ReactNode]

/** What is known of one thing: labels and values, side by side where there is room. What is null is shown as a dash. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={classes['facts']}>
      {facts.map(([label, value]) => (
        <div key={label} className={classes['fact']}>
          <dt>{label}</dt>
          <dd>{value === null || value === undefined || value === '' ? '–' : value}</dd>
        </div>
      ))}
    </dl>
  )
}
