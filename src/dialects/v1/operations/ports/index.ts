import type { Route } from '../../route.ts'
import { route as authorisePortOut } from './authorise-port-out.ts'
import { route as cancelPortOut } from './cancel-port-out.ts'
import { route as cancelPort } from './cancel-port.ts'
import { route as changePort } from './change-port.ts'
import { route as checkPortability } from './check-portability.ts'
import { route as completePortOut } from './complete-port-out.ts'
import { route as completePort } from './complete-port.ts'
import { route as confirmFoc } from './confirm-foc.ts'
import { route as createPort } from './create-port.ts'
import { route as deleteFootprintRule } from './delete-footprint-rule.ts'
import { route as getPortOut } from './get-port-out.ts'
import { route as getPort } from './get-port.ts'
import { route as listFootprintRules } from './list-footprint-rules.ts'
import { route as listPortOuts } from './list-port-outs.ts'
import { route as listPorts } from './list-ports.ts'
import { route as raiseException } from './raise-exception.ts'
import { route as refusePortOut } from './refuse-port-out.ts'
import { route as requestPortOut } from './request-port-out.ts'
import { route as requestSignature } from './request-signature.ts'
import { route as returnPortOut } from './return-port-out.ts'
import { route as revealPortPin } from './reveal-port-pin.ts'
import { route as setFootprintRule } from './set-footprint-rule.ts'
import { route as setPortOutPin } from './set-port-out-pin.ts'
import { route as submitPort } from './submit-port.ts'

/** What accounts do with ports. */
export const PORT_OPERATIONS: readonly Route[] = [
  checkPortability,
  createPort,
  listPorts,
  getPort,
  changePort,
  submitPort,
  cancelPort,
  listPortOuts,
  getPortOut,
  authorisePortOut,
  refusePortOut,
  setPortOutPin,
]

/** How operators work them. */
export const PORT_WORK: readonly Route[] = [
  requestSignature,
  raiseException,
  confirmFoc,
  completePort,
  revealPortPin,
  requestPortOut,
  cancelPortOut,
  completePortOut,
  returnPortOut,
  listFootprintRules,
  setFootprintRule,
  deleteFootprintRule,
]
