import { type KeyboardEvent, useMemo, useRef, useState } from 'react'

import { MAP_HEIGHT, MAP_NORTH, MAP_WIDTH, type MapKind, type Shape } from './map-shapes.ts'
import { neighbourOf } from './neighbour-of.ts'

/** Steps of colour, from none to the most. */
export const STEPS = 5

type Props = {
  readonly kind: MapKind
  readonly shapes: readonly Shape[]
  readonly counts: ReadonlyMap<string, number> | undefined
  readonly picked: string | undefined
  /** The name of a place with how much is free there. */
  readonly nameOf: (code: string) => string
  readonly onPoint: (code: string | undefined) => void
  readonly onPick: (code: string) => void
}

/** From how many there are, to a step of colour: by the root, so that a large state leaves the others something. */
function stepper(counts: Iterable<number>): (count: number) => number {
  const highest = Math.max(1, ...counts)
  return (count) => Math.min(STEPS, Math.ceil(STEPS * Math.sqrt(count / highest)))
}

/**
 * A map whose places are buttons where something is free. One of them is in the order of the Tab key; from it the arrows
 * go to the next in their direction.
 */
export function MapOf({ kind, shapes, counts, picked, nameOf, onPoint, onPick }: Props) {
  const [current, setCurrent] = useState<string>()
  const [focused, setFocused] = useState<string>()
  const map = useRef<SVGSVGElement>(null)
  const stepOf = useMemo(() => stepper(counts?.values() ?? []), [counts])
  const open = shapes.filter(({ code }) => (counts?.get(code) ?? 0) > 0)
  const entry = [current, picked].find((code) => open.some((shape) => shape.code === code)) ?? open[0]?.code
  const onKey = (event: KeyboardEvent, code: string) => {
    if (event.key === 'Enter' || event.key === ' ') onPick(code)
    else {
      const next = neighbourOf(open, code, event.key)
      if (next !== undefined) map.current?.querySelector<SVGPathElement>(`[data-code="${next.code}"]`)?.focus()
      else if (!event.key.startsWith('Arrow')) return
    }
    event.preventDefault()
  }
  const north = kind === 'region' ? MAP_NORTH : 0
  const outlined = shapes.filter(({ code }) => code === picked || code === focused)
  return (
    <svg
      ref={map}
      viewBox={`0 ${-north} ${MAP_WIDTH} ${MAP_HEIGHT + north}`}
      role="group"
      aria-label="Map of free numbers. Arrow keys go from place to place."
    >
      {shapes.map(({ code, path }) => {
        const count = counts?.get(code) ?? 0
        const shared = { d: path, 'data-code': code, 'data-step': stepOf(count) }
        if (count === 0) return <path key={code} {...shared} aria-hidden />
        return (
          <path
            key={code}
            {...shared}
            role="button"
            aria-label={nameOf(code)}
            aria-pressed={code === picked}
            data-picked={code === picked ? true : undefined}
            tabIndex={code === entry ? 0 : -1}
            onClick={() => onPick(code)}
            onKeyDown={(event) => onKey(event, code)}
            onMouseEnter={() => onPoint(code)}
            onMouseLeave={() => onPoint(undefined)}
            onFocus={(event) => {
              setCurrent(code)
              if (event.currentTarget.matches(':focus-visible')) setFocused(code)
              onPoint(code)
            }}
            onBlur={() => {
              setFocused(undefined)
              onPoint(undefined)
            }}
          />
        )
      })}
      {shapes.map(({ code, label, x, y }) =>
        label === undefined ? null : (
          <text key={code} x={x} y={y} aria-hidden data-step={stepOf(counts?.get(code) ?? 0)}>
            {label}
          </text>
        ),
      )}
      {outlined.map(({ code, path }) => (
        <path key={code} d={path} className={code === focused ? 'outline focused' : 'outline'} aria-hidden />
      ))}
    </svg>
  )
}
