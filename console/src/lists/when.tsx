const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** A moment of the API, UTC, in the time of whoever reads it. Nothing for null. */
export function When({ at }: { readonly at: string | null }) {
  if (at === null) return <>–</>
  return (
    <time dateTime={at} title={at}>
      {MOMENT.format(new Date(at))}
    </time>
  )
}

/** A day of the API, `2026-05-31`, as people write it. */
export function Day({ on }: { readonly on: string | null }) {
  if (on === null) return <>–</>
  return <time dateTime={on}>{DAY.format(new Date(on))}</time>
}
