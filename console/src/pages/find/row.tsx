import { Button, Checkbox, Text } from '@mantine/core'

import { showE164 } from '../../shell/format/number.ts'
import { showMoney } from '../../shell/format/money.ts'
import { countryName } from './criteria.ts'
import { firstOf } from './numbers-of.ts'
import type { Found } from './use-found.ts'

type Props = {
  readonly found: Found
  readonly isSelected: boolean
  /** Set when somebody else took it: what can be had instead. */
  readonly alternatives: readonly string[] | undefined
  readonly onToggle: () => void
  readonly onInstead: (e164: string) => void
}

function placeText({ rateCenter, city, region, country }: Found): string {
  const near = city ?? rateCenter
  return (
    [near, region ?? (near === null ? null : country)].filter((part) => part !== null).join(', ') ||
    countryName(country)
  )
}

function Gone({ found, alternatives, onInstead }: Props) {
  const number = showE164(firstOf(found))
  return (
    <div className="row-gone" role="cell">
      <Text size="sm" span>
        <s className="number">{number}</s> is gone. {alternatives?.length === 0 ? 'There is none like it.' : 'Instead:'}
      </Text>
      {alternatives?.slice(0, 3).map((e164) => (
        <Button key={e164} size="compact-xs" variant="default" onClick={() => onInstead(e164)} className="number">
          {showE164(e164)}
        </Button>
      ))}
    </div>
  )
}

/** One number that is free, or one run. */
export function Row(props: Props) {
  const { found, isSelected, alternatives, onToggle } = props
  if (alternatives !== undefined) return <Gone {...props} />
  const first = showE164(firstOf(found))
  const label = 'first' in found ? `${first} to ${showE164(found.last)}, ${found.count} numbers` : first
  const { price } = found
  return (
    <>
      <div role="cell" className="cell-check">
        <Checkbox checked={isSelected} onChange={onToggle} aria-label={label} data-row-check />
      </div>
      <div role="cell" className="cell-number number">
        {first}
        {'first' in found ? ` – ${showE164(found.last).slice(-4)}` : ''}
      </div>
      <div role="cell" className="cell-place">
        {placeText(found)}
      </div>
      <div role="cell" className="cell-memory">
        {'memorability' in found ? (
          <span className="memory" title="How easy it is to remember, of 100">
            <span className="memory-bar">
              <span style={{ width: `${found.memorability}%` }} />
            </span>
            {found.memorability}
          </span>
        ) : (
          `${found.count} numbers`
        )}
      </div>
      <div role="cell" className="cell-features">
        {found.features.join(' · ')}
      </div>
      <div role="cell" className="cell-price number">
        {price === null ? (
          <Text span size="sm" c="dimmed">
            no price
          </Text>
        ) : (
          <>
            {showMoney(price.monthlyMinor, price.currency)}
            <Text span size="xs" c="dimmed">
              {' '}
              /mo
            </Text>
          </>
        )}
      </div>
    </>
  )
}
