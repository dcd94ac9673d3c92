import { ResourcePage } from '../resources/resource-page.tsx'
import { paymentMethods } from './payment-methods.tsx'

/** One payment method. */
export function PaymentMethodPage() {
  return <ResourcePage resource={paymentMethods} />
}
