import type { Operation } from '../operation.ts'
import { addMessagingBrand } from './addMessagingBrand.ts'
import { addMessagingCampaign } from './addMessagingCampaign.ts'
import { gatewaysAdd } from './gatewaysAdd.ts'
import { gatewaysList } from './gatewaysList.ts'
import { gatewaysRemove } from './gatewaysRemove.ts'
import { gatewaysUpdate } from './gatewaysUpdate.ts'
import { numbersDisconnect } from './numbersDisconnect.ts'
import { numbersList } from './numbersList.ts'
import { numbersRoute } from './numbersRoute.ts'
import { portInAvailability } from './portInAvailability.ts'
import { portStatus } from './portStatus.ts'
import { tnInventory } from './tnInventory.ts'
import { tnInventoryCoverage } from './tnInventoryCoverage.ts'
import { tnMessagingCampaign } from './tnMessagingCampaign.ts'
import { tnOrder } from './tnOrder.ts'

/** Every call that needs an apikey. `now` is the time in milliseconds since the epoch. */
export const operations = (now: () => number): readonly Operation[] => [
  tnInventory,
  tnInventoryCoverage,
  tnOrder,
  addMessagingBrand,
  addMessagingCampaign(now),
  tnMessagingCampaign,
  portInAvailability,
  portStatus,
  gatewaysList,
  gatewaysAdd,
  gatewaysUpdate,
  gatewaysRemove,
  numbersList,
  numbersRoute,
  numbersDisconnect,
]
