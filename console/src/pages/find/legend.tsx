import { STEPS } from './map-of.tsx'

/** What the colours of the map mean. */
export function Legend() {
  return (
    <span className="map-legend" aria-hidden>
      none
      {Array.from({ length: STEPS + 1 }, (_, step) => (
        <span key={step} className="map-step" data-step={step} />
      ))}
      most
    </span>
  )
}
