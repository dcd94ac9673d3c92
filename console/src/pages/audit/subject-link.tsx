import { PageLink } from '../../shell/routing/page-link.tsx'

/** Where the things of a customer are shown, by what their ids begin with. */
const PLACES: readonly (readonly [start: RegExp, path: string])[] = [
  [/^ord_/, '/orders/'],
  [/^trk_/, '/connections/'],
  [/^cus_/, '/customers/'],
  [/^con_/, '/contacts/'],
  [/^loc_/, '/locations/'],
  [/^pay_/, '/payment-methods/'],
  [/^prt_/, '/ports/'],
  [/^B[A-Z0-9]{6}$/, '/brands/'],
  [/^C[A-Z0-9]{6}$/, '/campaigns/'],
  [/^\+\d+$/, '/numbers/'],
]

/** What an event is about, with the way to it where there is one. */
export function SubjectLink({ subject }: { readonly subject: string }) {
  const place = PLACES.find(([start]) => start.test(subject))
  if (place === undefined) return <span className="number">{subject}</span>
  return <PageLink to={`${place[1]}${subject}`}>{subject}</PageLink>
}
