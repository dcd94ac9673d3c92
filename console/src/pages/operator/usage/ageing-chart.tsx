import type { Schemas } from '../../../api/client.ts'
import { Day } from '../../../lists/when.tsx'
import classes from './ageing-chart.module.css'

const DAY_MS = 86_400_000
const WEEK_DAYS = 7
/** So many weeks are drawn at the least, so that one week alone is no wall. */
const WEEKS_MIN = 13
/** A rest has 365 days at the most. */
const WEEKS_MAX = 53
const WIDTH = 600
const HEIGHT = 140

/** How many numbers come back in each week from a day on. */
export function weeksOf(items: Schemas['AgeingDays']['items'], from: number): readonly number[] {
  const weeks: number[] = []
  for (const { on, count } of items) {
    const week = Math.max(0, Math.floor((Date.parse(on) - from) / (WEEK_DAYS * DAY_MS)))
    if (week < WEEKS_MAX) weeks[week] = (weeks[week] ?? 0) + count
  }
  return Array.from(weeks, (count) => count ?? 0)
}

/** How many numbers that rest come back in which week. */
export function AgeingChart({ days }: { readonly days: Schemas['AgeingDays'] }) {
  const [first] = days.items
  const last = days.items.at(-1)
  if (first === undefined || last === undefined) return null
  const weeks = weeksOf(days.items, Date.parse(first.on))
  const most = Math.max(...weeks)
  const width = WIDTH / Math.max(WEEKS_MIN, weeks.length)
  return (
    <figure className={classes['chart']}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${days.total} numbers rest; from ${first.on} to ${last.on} they come back, ${most} in one week at the most`}
      >
        {weeks.map((count, week) => {
          const height = (count / most) * (HEIGHT - 4)
          return (
            <rect
              key={week}
              className={classes['bar']}
              x={week * width + width * 0.1}
              y={HEIGHT - height}
              width={width * 0.8}
              height={height}
            />
          )
        })}
        <line className={classes['ground']} x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      </svg>
      <figcaption className={classes['legend']}>
        <span>
          <Day on={first.on} />
        </span>
        <span>
          {days.total.toLocaleString('en')} rest; {most.toLocaleString('en')} in one week at the most
        </span>
        <span>
          <Day on={last.on} />
        </span>
      </figcaption>
    </figure>
  )
}
