/** What has been asked of one route since its process began. */
export type RouteCount = { readonly route: string; readonly requests: number; readonly failed: number }
export type Metrics = {
  readonly routes: readonly RouteCount[]
  readonly requests: number
  readonly failed: number
  readonly memoryBytes: number
}

/** Lines that are read; an exchange has a few hundred. */
const LINES_MAX = 20_000
const REQUESTS = /^strowger_http_requests_total\{method="([A-Z]+)",route="([^"]*)",status="(\d+)"\} (\d+)/
/** Files of the console, which are counted and not listed. */
const FILES = /^[A-Z]+ \/(?:assets\/.*|favicon\.svg)?$/
const MEMORY = /^process_resident_memory_bytes (\d+)/

/** What the text of `/metrics` says of requests; answers from 500 on are failures of ours. */
export function parseMetrics(text: string): Metrics {
  const byRoute = new Map<string, RouteCount>()
  let memoryBytes = 0
  for (const line of text.split('\n', LINES_MAX)) {
    const memory = MEMORY.exec(line)
    if (memory !== null) memoryBytes = Number(memory[1])
    const [, method = '', path = '', status = '', count = '0'] = REQUESTS.exec(line) ?? []
    if (method === '') continue
    const route = `${method} ${path}`
    const was = byRoute.get(route) ?? { route, requests: 0, failed: 0 }
    const failed = status >= '500' ? Number(count) : 0
    byRoute.set(route, { route, requests: was.requests + Number(count), failed: was.failed + failed })
  }
  const all = [...byRoute.values()].toSorted((a, b) => b.requests - a.requests)
  return {
    routes: all.filter(({ route }) => !FILES.test(route)),
    requests: all.reduce((sum, each) => sum + each.requests, 0),
    failed: all.reduce((sum, each) => sum + each.failed, 0),
    memoryBytes,
  }
}

/** The metrics of the process that answers; undefined where they are not to be had, such as behind a proxy that keeps them. */
export async function readMetrics(signal: AbortSignal): Promise<Metrics | null> {
  const response = await fetch('/metrics', { signal })
  return response.ok && response.headers.get('content-type')?.startsWith('text/plain') === true
    ? parseMetrics(await response.text())
    : null
}
