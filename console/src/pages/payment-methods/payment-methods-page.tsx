import { ResourceList } from '../resources/resource-list.tsx'
import { paymentMethods } from './payment-methods.tsx'

/** The payment methods of the account. */
export function PaymentMethodsPage() {
  return <ResourceList resource={paymentMethods} />
}
