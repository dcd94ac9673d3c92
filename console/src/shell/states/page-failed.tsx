import { Failed } from './failed.tsx'

/** Stands for a page that could not be shown. */
export function PageFailed({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  return <Failed error={error} onRetry={reset} />
}
