import type { Route } from '../../route.ts'
import { route as getBlock } from './get-block.ts'
import { route as getImport } from './get-import.ts'
import { route as listBlocks } from './list-blocks.ts'
import { route as listImports } from './list-imports.ts'
import { route as listRejects } from './list-rejects.ts'
import { route as offerBlocks } from './offer-blocks.ts'
import { route as reportAgeingDays } from './report-ageing-days.ts'
import { route as reportUtilisation } from './report-utilisation.ts'
import { route as startImport } from './start-import.ts'
import { route as tellHealth } from './tell-health.ts'
import { route as withdrawBlocks } from './withdraw-blocks.ts'

/** What an operator looks at and does with blocks, in the order in which the reference tells it. */
export const INVENTORY_OPERATIONS: readonly Route[] = [
  listBlocks,
  getBlock,
  withdrawBlocks,
  offerBlocks,
  startImport,
  listImports,
  getImport,
  listRejects,
  reportAgeingDays,
  reportUtilisation,
  tellHealth,
]
