import { moneyText } from '../../lists/money.tsx'
import classes from './balance-chart.module.css'

const WIDTH = 600
const HEIGHT = 140
const EDGE = 8

type Point = { readonly at: number; readonly minor: number }
type Props = {
  readonly points: readonly Point[]
  readonly from: number
  readonly to: number
  readonly currency: string
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/**
 * The balance over some time, in steps, for it stays the same between two bookings. The statement below says the same in
 * words, so it is one picture for those who cannot see it.
 */
export function BalanceChart({ points, from, to, currency }: Props) {
  const amounts = [0, ...points.map(({ minor }) => minor)]
  const low = Math.min(...amounts)
  const high = Math.max(...amounts, low + 1)
  const x = (at: number) => EDGE + ((at - from) / Math.max(1, to - from)) * (WIDTH - 2 * EDGE)
  const y = (minor: number) => HEIGHT - EDGE - ((minor - low) / (high - low)) * (HEIGHT - 2 * EDGE)
  const [first, ...rest] = points
  if (first === undefined) return null
  const steps = rest.map(({ at, minor }) => `H${x(at).toFixed(1)}V${y(minor).toFixed(1)}`).join('')
  const last = points.at(-1) ?? first
  const line = `M${x(first.at).toFixed(1)} ${y(first.minor).toFixed(1)}${steps}H${x(to).toFixed(1)}`
  const marks = [...new Set([low, Math.max(...amounts)])]
  return (
    <figure className={classes['chart']}>
      <div className={classes['marks']} aria-hidden>
        {marks.map((minor) => (
          <span key={minor} style={{ top: `${((100 * y(minor)) / HEIGHT).toFixed(1)}%` }}>
            {moneyText(minor, currency)}
          </span>
        ))}
      </div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        preserveAspectRatio="none"
        aria-label={`The balance from ${moneyText(first.minor, currency)} to ${moneyText(last.minor, currency)}`}
      >
        <line className={classes['zero']} x1={EDGE} x2={WIDTH - EDGE} y1={y(0)} y2={y(0)} />
        <path className={classes['area']} d={`${line}V${y(0).toFixed(1)}H${x(first.at).toFixed(1)}Z`} />
        <path className={classes['line']} d={line} />
      </svg>
      <figcaption className={classes['legend']}>
        <span>{DAY.format(from)}</span>
        <span>{DAY.format(to)}</span>
      </figcaption>
    </figure>
  )
}
