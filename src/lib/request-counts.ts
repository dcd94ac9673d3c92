/** How often something was asked for since its process began. */
export type RouteCount = {
  /** Method and path as it is declared, such as `GET /v1/numbers/:e164`. */
  readonly route: string
  readonly requests: number
  /** Of these, answered with a status of 500 or more. */
  readonly failed: number
}

/** Counts the requests of a process by their routes, of which there are as many as were declared. */
export type RequestCounts = {
  add(route: string, status: number): void
  /** All, the most asked for first. */
  list(): readonly RouteCount[]
}

const FAILURE = 500

/** A count that begins at nothing. */
export function requestCounts(): RequestCounts {
  const byRoute = new Map<string, { requests: number; failed: number }>()
  return {
    add(route, status) {
      let count = byRoute.get(route)
      if (count === undefined) byRoute.set(route, (count = { requests: 0, failed: 0 }))
      count.requests++
      if (status >= FAILURE) count.failed++
    },
    list: () =>
      [...byRoute]
        .map(([route, count]) => ({ route, ...count }))
        .toSorted((a, b) => b.requests - a.requests || (a.route < b.route ? -1 : 1)),
  }
}
