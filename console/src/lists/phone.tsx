import { PageLink } from '../shell/routing/page-link.tsx'

const NORTH_AMERICAN = /^\+1(\d{3})(\d{3})(\d{4})$/

/** A number as it is read best: North American ones in their groups. */
export function phoneText(e164: string): string {
  return e164.replace(NORTH_AMERICAN, '+1 $1 $2 $3')
}

/** A number of the account, which leads to its page. */
export function PhoneLink({ e164 }: { readonly e164: string }) {
  return (
    <PageLink to={`/numbers/${e164}`} className="number">
      {phoneText(e164)}
    </PageLink>
  )
}
