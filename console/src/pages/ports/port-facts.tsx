import type { Schemas } from '../../api/client.ts'
import { Reference } from '../../forms/reference.tsx'
import { Facts } from '../../lists/facts.tsx'
import { phoneText } from '../../lists/phone.tsx'
import { Day } from '../../lists/when.tsx'

/** So many numbers are named; of the others their count. */
const NAMED = 12

function addressOf(endUser: Schemas['PortEndUser']): string {
  const { line1, city, region, postalCode, country } = endUser.address
  return [line1, city, region, postalCode, country].filter((part) => part !== null && part !== undefined).join(', ')
}

/** What a port says. The PIN is never shown. */
export function PortFacts({ port }: { readonly port: Schemas['Port'] }) {
  const more = port.numbers.length - NAMED
  return (
    <Facts
      facts={[
        ['Numbers', `${port.numbers.slice(0, NAMED).map(phoneText).join(', ')}${more > 0 ? ` and ${more} more` : ''}`],
        ['Current carrier', port.currentCarrier],
        ['Account there', port.carrierAccount],
        ['Billing number', port.billingNumber === null ? null : phoneText(port.billingNumber)],
        ['PIN', port.pin],
        ['End user', port.endUser?.name],
        ['Address', port.endUser === null ? null : addressOf(port.endUser)],
        ['Wanted on', <Day key="wanted" on={port.requestedFocDate} />],
        ['Agreed on', <Day key="agreed" on={port.focDate} />],
        ['Letter of authorisation', <Reference key="loa" to="documents" id={port.loaDocumentId} />],
        ['Bill', <Reference key="bill" to="documents" id={port.billDocumentId} />],
      ]}
    />
  )
}
