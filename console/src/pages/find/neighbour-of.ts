/** Something that lies somewhere. */
type Placed = { readonly code: string; readonly x: number; readonly y: number }

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
/** What lies aside counts so many times what lies ahead, so that an arrow goes where it points. */
const ASIDE = 2

/** The nearest of `places` from the one with this code in the direction of an arrow key; undefined: there is none, or no arrow. */
export function neighbourOf<T extends Placed>(places: readonly T[], code: string, key: string): T | undefined {
  const from = places.find((place) => place.code === code)
  const direction = DIRECTIONS[key]
  if (from === undefined || direction === undefined) return undefined
  const [dx, dy] = direction
  let nearest: T | undefined
  let least = Infinity
  for (const place of places) {
    const [x, y] = [place.x - from.x, place.y - from.y]
    const ahead = x * dx + y * dy
    const cost = ahead + ASIDE * Math.abs(x * dy + y * dx)
    if (ahead > 0 && cost < least) [nearest, least] = [place, cost]
  }
  return nearest
}
