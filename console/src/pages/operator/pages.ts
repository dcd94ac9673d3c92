import type { Page } from '../page.ts'
import { onePage as account, page as accounts } from './accounts/page.ts'
import { onePage as document, page as documents } from './documents/page.ts'
import { page as footprint } from './footprint/page.ts'
import { page as health } from './health/page.ts'
import { onePage as oneImport, page as imports } from './imports/page.ts'
import { onePage as block, page as inventory } from './inventory/page.ts'
import { page as messaging } from './messaging/page.ts'
import { onePage as port, page as ports } from './ports/page.ts'
import { page as prices } from './prices/page.ts'
import { page as rules } from './rules/page.ts'
import { page as usage } from './usage/page.ts'

/** The pages of the operator, in the order of the navigation. */
export const OPERATOR_PAGES: readonly Page[] = [
  inventory,
  block,
  usage,
  imports,
  oneImport,
  documents,
  document,
  ports,
  port,
  footprint,
  messaging,
  accounts,
  account,
  prices,
  rules,
  health,
]
