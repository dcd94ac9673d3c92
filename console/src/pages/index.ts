import { page as audit } from './audit/page.ts'
import { onePage as brand, page as brands } from './brands/page.ts'
import { onePage as campaign, page as campaigns } from './campaigns/page.ts'
import { onePage as connection, page as connections } from './connections/page.ts'
import { onePage as contact, page as contacts } from './contacts/page.ts'
import { onePage as customer, page as customers } from './customers/page.ts'
import { page as documents } from './documents/page.ts'
import { page as keys } from './keys/page.ts'
import { onePage as location, page as locations } from './locations/page.ts'
import { page as money } from './money/page.ts'
import { onePage as number, page as numbers } from './numbers/page.ts'
import { onePage as order, page as orders } from './orders/page.ts'
import { page as password } from './password/page.ts'
import { onePage as paymentMethod, page as paymentMethods } from './payment-methods/page.ts'
import { onePage as port, page as ports } from './ports/page.ts'
import { onePage as webhook, page as webhooks } from './webhooks/page.ts'
import { page as find } from './find/page.ts'
import { OPERATOR_PAGES } from './operator/pages.ts'
import type { Page } from './page.ts'
import { page as users } from './users/page.ts'

/** Every page of the console, in the order of the navigation. */
export const PAGES: readonly Page[] = [
  find,
  numbers,
  number,
  orders,
  order,
  documents,
  ports,
  port,
  connections,
  connection,
  brands,
  brand,
  campaigns,
  campaign,
  customers,
  customer,
  contacts,
  contact,
  locations,
  location,
  paymentMethods,
  paymentMethod,
  money,
  keys,
  webhooks,
  webhook,
  audit,
  users,
  password,
  ...OPERATOR_PAGES,
]
