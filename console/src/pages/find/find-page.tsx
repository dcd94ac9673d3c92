import './find.css'

import { Button, Collapse, NativeSelect, Text } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { useCallback, useMemo, useState } from 'react'

import { useMay } from '../../session/use-session.ts'
import { useKeys } from '../../shell/keys/use-keys.ts'
import { PageHead } from '../../shell/page-head.tsx'
import { Empty } from '../../shell/states/empty.tsx'
import { Failed } from '../../shell/states/failed.tsx'
import { Loading } from '../../shell/states/loading.tsx'
import { Facets } from './facets.tsx'
import { Labels } from './labels.tsx'
import { OrderPanel } from './order-panel.tsx'
import { Results } from './results.tsx'
import { SearchBox } from './search-box.tsx'
import { StockMap } from './stock-map.tsx'
import { ChosenTray, ExpiredTray, HeldTray } from './tray.tsx'
import { useBasket } from './use-basket.ts'
import { useCriteria } from './use-criteria.ts'
import { type Found, useCounts, useFound } from './use-found.ts'
import { useExpired, useHolds, useHoldNumbers } from './use-hold.ts'
import type { Wanted } from './use-order.ts'

const SORTS = [
  { value: '', label: 'As they come' },
  { value: 'memorability', label: 'Memorable first' },
  { value: 'number', label: 'By number' },
  { value: 'random', label: 'At random' },
]

function focusResults(): void {
  document.querySelector<HTMLElement>('[data-results] [data-row-check]')?.focus()
}

/** Finds free numbers, holds and orders them. */
export function FindPage() {
  const search = useCriteria()
  const { criteria, sort } = search
  const found = useFound(criteria, sort)
  const areRowsThere = found.error !== null || (found.data !== undefined && !found.isPlaceholderData)
  const counts = useCounts(criteria, areRowsThere)
  const basket = useBasket()
  const { data: holds, refetch: lookAtHolds } = useHolds()
  const [expired, forgetExpired] = useExpired(holds)
  const again = expired.flatMap(({ numbers }) => numbers)
  const onHoldEnd = useCallback(() => void lookAtHolds(), [lookAtHolds])
  const [wanted, setWanted] = useState<Wanted>()
  const [isNarrowing, narrowing] = useDisclosure()
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false })
  const mayHold = useMay('reservations:write')
  const mayOrder = useMay('orders:write')
  const holding = useHoldNumbers(basket.lose, basket.clear)
  const chosen = useMemo(() => [...basket.selected], [basket.selected])
  const rows = useMemo<readonly Found[]>(
    () => found.data?.pages.flatMap(({ items }): readonly Found[] => items) ?? [],
    [found.data],
  )
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const actions = useMemo(
    () => [
      { keys: 'h', what: 'Hold what is chosen', run: () => chosen.length > 0 && holding.mutate(chosen) },
      { keys: 'o', what: 'Order what is chosen', run: () => chosen.length > 0 && setWanted({ numbers: chosen }) },
      { keys: 'j', what: 'Into the list; arrows and space choose', run: focusResults },
      {
        keys: 'm',
        what: 'Memorable numbers first',
        run: () => search.setSort(sort === 'memorability' ? '' : 'memorability'),
      },
    ],
    [chosen, holding, search, sort],
  )
  useKeys(actions)
  const total = counts.data?.total ?? 0
  return (
    <>
      <PageHead title="Find numbers">
        <Text size="sm" c="dimmed" role="status" data-total={total}>
          {counts.data === undefined ? 'Counting…' : `${total.toLocaleString('en')} free`}
        </Text>
        <NativeSelect
          size="xs"
          aria-label="Order of the list"
          data={SORTS}
          value={sort ?? ''}
          disabled={criteria.contiguous !== undefined}
          onChange={(event) => search.setSort(event.currentTarget.value)}
        />
      </PageHead>
      <SearchBox text={search.text} stock={search.stock} onText={search.setText} onLeave={focusResults} />
      <Labels
        understood={search.understood}
        chosen={search.chosen}
        onForget={search.forget}
        onUnchoose={(field) => search.choose(field, '')}
      />
      <div className="find">
        <aside className="find-side" aria-label="Places and kinds">
          {isWide ? null : (
            <Button variant="default" size="xs" fullWidth onClick={narrowing.toggle} aria-expanded={isNarrowing}>
              {isNarrowing ? 'Hide map and lists' : 'Map and lists'}
            </Button>
          )}
          <Collapse expanded={isWide || isNarrowing}>
            <StockMap criteria={criteria} areRowsThere={areRowsThere} onPick={search.choose} />
            <Facets counts={counts.data?.facets} total={total} criteria={criteria} onChoose={search.choose} />
          </Collapse>
        </aside>
        <div className="find-main">
          {found.error !== null && rows.length === 0 ? (
            <Failed error={found.error} onRetry={() => void found.refetch()} />
          ) : found.data === undefined ? (
            <Loading rows={12} label="Numbers are searched" />
          ) : rows.length === 0 ? (
            <Empty title="No number matches">
              Take something away, or try a shorter pattern.{' '}
              <Button size="compact-xs" variant="default" onClick={search.clear}>
                Clear everything
              </Button>
            </Empty>
          ) : (
            <Results
              rows={rows}
              selected={basket.selected}
              gone={basket.gone}
              onToggle={basket.toggle}
              onInstead={basket.instead}
              onEnd={onEnd}
            />
          )}
          <div className="trays">
            {(mayOrder ? (holds ?? []) : []).map((hold) => (
              <HeldTray
                key={hold.id}
                hold={hold}
                onOrder={({ id }) => setWanted({ reservationId: id })}
                onEnd={onHoldEnd}
              />
            ))}
            {expired.length === 0 || !mayHold ? null : (
              <ExpiredTray
                count={again.length}
                isHolding={holding.isPending}
                onAgain={() => holding.mutate(again, { onSettled: forgetExpired })}
                onForget={forgetExpired}
              />
            )}
            {chosen.length === 0 || !mayHold ? null : (
              <ChosenTray
                count={chosen.length}
                isHolding={holding.isPending}
                error={holding.error}
                onHold={() => holding.mutate(chosen)}
                onOrder={() => setWanted({ numbers: chosen })}
                onClear={basket.clear}
              />
            )}
          </div>
        </div>
      </div>
      {wanted === undefined ? null : (
        <OrderPanel wanted={wanted} onClose={() => setWanted(undefined)} onOrdered={basket.clear} />
      )}
    </>
  )
}
