import { Group, SegmentedControl, Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { memo, useMemo, useState } from 'react'

import { Failed } from '../../shell/states/failed.tsx'
import { countryName, type Criteria } from './criteria.ts'
import { Legend } from './legend.tsx'
import { loadShapes, type MapKind } from './map-shapes.ts'
import { MapOf } from './map-of.tsx'
import { regionName } from './regions.ts'
import { useCoverage } from './use-found.ts'

type Props = {
  readonly criteria: Criteria
  readonly areRowsThere: boolean
  readonly onPick: (field: MapKind, code: string) => void
}

/** Where numbers are free: the states of the USA and the provinces of Canada, or the world. A click narrows the search. */
export const StockMap = memo(function StockMap({ criteria, areRowsThere, onPick }: Props) {
  const [kind, setKind] = useState<MapKind>('region')
  const [pointed, setPointed] = useState<string>()
  const shapes = useQuery({
    queryKey: ['shapes', kind],
    queryFn: ({ signal }) => loadShapes(kind, signal),
    staleTime: Infinity,
  })
  const { data: counts } = useCoverage(criteria, kind, areRowsThere)
  const picked = kind === 'region' ? criteria.region : criteria.country
  const shown = pointed ?? picked
  const names = useMemo(() => {
    const nameOf = kind === 'region' ? regionName : countryName
    return (code: string) => `${nameOf(code)}, ${(counts?.get(code) ?? 0).toLocaleString('en')} free`
  }, [kind, counts])
  return (
    <section aria-label="Where numbers are free">
      <Group justify="space-between" mb={6} wrap="nowrap" h={32}>
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
        {shown === undefined ? (
          <Legend />
        ) : (
          <Text size="xs" c="dimmed" truncate>
            {names(shown)}
          </Text>
        )}
      </Group>
      <div className="stock-map" data-kind={kind}>
        {shapes.error !== null ? (
          <Failed error={shapes.error} onRetry={() => void shapes.refetch()} />
        ) : shapes.data === undefined ? (
          <Skeleton height="100%" />
        ) : (
          <MapOf
            kind={kind}
            shapes={shapes.data}
            counts={counts}
            picked={picked}
            nameOf={names}
            onPoint={setPointed}
            onPick={(code) => onPick(kind, code === picked ? '' : code)}
          />
        )}
      </div>
    </section>
  )
})
