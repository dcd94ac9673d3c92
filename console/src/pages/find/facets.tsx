import { Button, Text, UnstyledButton } from '@mantine/core'
import { memo, useState } from 'react'

import { countryName, type Chosen, CHOSEN, type Criteria, FIELD_NAMES } from './criteria.ts'
import { regionName } from './regions.ts'

type Counts = Readonly<
  Partial<Record<string, readonly { readonly value: string | number | null; readonly count: number }[]>>
>
type Props = {
  readonly counts: Counts | undefined
  readonly total: number
  readonly criteria: Criteria
  readonly onChoose: (field: Chosen, value: string) => void
}

/** Values that a list shows before it is asked for more, and at the most. */
const FEW = 5
const MANY = 200

/** Lists of which each value's share of what matches is told too. */
const SHARED: ReadonlySet<Chosen> = new Set<Chosen>(['rateCenter'])

function shareOf(count: number, total: number): string {
  const percent = Math.round((100 * count) / Math.max(1, total))
  return percent === 0 && count > 0 ? '<1%' : `${percent}%`
}

function valueName(field: Chosen, value: string): string {
  if (field === 'country') return countryName(value)
  if (field === 'region') return regionName(value)
  return field === 'tier' ? `Tier ${value}` : value
}

function Facet({ field, counts, total, criteria, onChoose }: Props & { readonly field: Chosen }) {
  const [isWhole, setWhole] = useState(false)
  const values = (counts?.[field] ?? []).filter(({ value }) => value !== null)
  const chosen = criteria[field]
  if (values.length === 0 || (values.length === 1 && chosen === undefined)) return null
  const name = FIELD_NAMES[field] ?? field
  return (
    <fieldset className="facet">
      <legend>{name}</legend>
      {values.slice(0, isWhole ? MANY : FEW).map(({ value, count }) => {
        const text = String(value)
        const isChosen = String(chosen) === text
        return (
          <UnstyledButton
            key={text}
            className="facet-value"
            aria-pressed={isChosen}
            onClick={() => onChoose(field, isChosen ? '' : text)}
          >
            <span className="facet-bar" style={{ width: `${(100 * count) / Math.max(1, total)}%` }} />
            <span className="facet-name">{valueName(field, text)}</span>
            <span className="facet-count">
              {count.toLocaleString('en')}
              {SHARED.has(field) ? <span className="facet-share">{shareOf(count, total)}</span> : null}
            </span>
          </UnstyledButton>
        )
      })}
      {values.length > FEW ? (
        <Button variant="subtle" size="compact-xs" onClick={() => setWhole(!isWhole)} aria-expanded={isWhole}>
          {isWhole ? 'Fewer' : `All ${values.length}`}
        </Button>
      ) : null}
    </fieldset>
  )
}

/** What the numbers that match could be narrowed by, with how many there are and their share. */
export const Facets = memo(function Facets(props: Props) {
  if (props.counts === undefined) return null
  return (
    <section aria-label="Narrow the search">
      {CHOSEN.map((field) => (
        <Facet key={field} field={field} {...props} />
      ))}
      {props.total === 0 ? (
        <Text size="sm" c="dimmed">
          Nothing matches.
        </Text>
      ) : null}
    </section>
  )
})
