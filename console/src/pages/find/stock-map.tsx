import { Group, SegmentedControl, Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'

import { countryName, type Criteria } from './criteria.ts'
import { loadShapes, MAP_HEIGHT, MAP_WIDTH, type MapKind } from './map-shapes.ts'
import { regionName } from './regions.ts'
import { useCoverage } from './use-found.ts'

/** Steps of colour, from none to the most. */
const STEPS = 5

type Props = { readonly criteria: Criteria; readonly onPick: (field: MapKind, code: string) => void }

/** From how many there are, to a step of colour: by the root, so that a large state leaves the others something. */
function stepper(counts: Iterable<number>): (count: number) => number {
  const highest = Math.max(1, ...counts)
  return (count) => Math.ceil(STEPS * Math.sqrt(count / highest))
}

/** Where numbers are free: the states of the USA, or the world. A click narrows the search. */
export function StockMap({ criteria, onPick }: Props) {
  const [kind, setKind] = useState<MapKind>('region')
  const [pointed, setPointed] = useState('')
  const shapes = useQuery({
    queryKey: ['shapes', kind],
    queryFn: ({ signal }) => loadShapes(kind, signal),
    staleTime: Infinity,
  })
  const { data: counts } = useCoverage(criteria, kind)
  const stepOf = useMemo(() => stepper(counts?.values() ?? []), [counts])
  const nameOf = kind === 'region' ? regionName : countryName
  const picked = kind === 'region' ? criteria.region : criteria.country
  const shown = pointed === '' ? picked : pointed
  return (
    <section aria-label="Where numbers are free">
      <Group justify="space-between" mb={6} wrap="nowrap">
        <SegmentedControl
          size="xs"
          aria-label="Map"
          value={kind}
          onChange={(value) => setKind(value === 'country' ? 'country' : 'region')}
          data={[
            { value: 'region', label: 'States' },
            { value: 'country', label: 'World' },
          ]}
        />
        <Text size="xs" c="dimmed" truncate>
          {shown === undefined ? '' : `${nameOf(shown)}: ${(counts?.get(shown) ?? 0).toLocaleString('en')}`}
        </Text>
      </Group>
      <div className="stock-map">
        {shapes.data === undefined ? (
          <Skeleton height="100%" />
        ) : (
          <svg
            viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
            role="img"
            aria-label="Map of free numbers; the lists beside it say the same"
          >
            {shapes.data.map(({ code, path }) => {
              const count = counts?.get(code) ?? 0
              return (
                <path
                  key={code}
                  d={path}
                  data-code={code}
                  data-step={Math.min(STEPS, stepOf(count))}
                  data-picked={code === picked ? true : undefined}
                  onMouseEnter={() => setPointed(code.startsWith('#') ? '' : code)}
                  onMouseLeave={() => setPointed('')}
                  onClick={() => {
                    if (count > 0) onPick(kind, code === picked ? '' : code)
                  }}
                />
              )
            })}
          </svg>
        )}
      </div>
    </section>
  )
}
