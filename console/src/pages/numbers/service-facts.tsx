import type { Schemas } from '../../api/client.ts'
import { Reference } from '../../forms/reference.tsx'
import { Facts } from '../../lists/facts.tsx'
import { phoneText } from '../../lists/phone.tsx'
import { When } from '../../lists/when.tsx'
import { PageLink } from '../../shell/routing/page-link.tsx'

function Way({ service }: { readonly service: Schemas['Service'] }) {
  const { connectionType, connectionId, outpulseDigits } = service
  if (connectionType === 'direct') return <Reference to="connections" id={connectionId} />
  return connectionType === 'pstn' ? <>Public network, {phoneText(outpulseDigits ?? '')}</> : <>Nowhere</>
}

function SecondWay({ failover }: Pick<Schemas['Service'], 'failover'>) {
  if (failover?.connectionId !== undefined) return <Reference to="connections" id={failover.connectionId} />
  return failover?.digits === undefined ? <>–</> : <>{phoneText(failover.digits)}</>
}

/** Everything that a number was told. */
export function ServiceFacts({ service }: { readonly service: Schemas['Service'] }) {
  return (
    <Facts
      facts={[
        ['Routed to', <Way key="way" service={service} />],
        ['Digits sent on', service.outpulseDigits ?? service.outpulseType?.replaceAll('_', ' ')],
        ['If that fails', <SecondWay key="second" failover={service.failover} />],
        ['Caller shown', service.clidType],
        ['CNAM', service.cnam],
        ['Campaign', <Reference key="campaign" to="campaigns" id={service.campaignId} />],
        ['Features', service.features.join(', ')],
        ['Your reference', service.referenceId],
        ['Customer', <Reference key="customer" to="customers" id={service.customerId} />],
        ['Contact', <Reference key="contact" to="contacts" id={service.contactId} />],
        ['Location', <Reference key="location" to="locations" id={service.locationId} />],
        ['Payment method', <Reference key="payment" to="payment-methods" id={service.paymentMethodId} />],
        [
          'Order',
          <PageLink key="order" to={`/orders/${service.orderId}`}>
            {service.orderId}
          </PageLink>,
        ],
        ['In service since', <When key="since" at={service.startedAt} />],
        ['Offered to others from', <When key="from" at={service.availableAt} />],
      ]}
    />
  )
}
