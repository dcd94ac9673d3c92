import type { Operation } from '../operation.ts'
import { assignDID } from './assignDID.ts'
import { auditDIDs } from './auditDIDs.ts'
import { configDID } from './configDID.ts'
import { getDIDCount } from './getDIDCount.ts'
import { getDIDs } from './getDIDs.ts'
import { getPortDetails } from './getPortDetails.ts'
import { isPortable } from './isPortable.ts'
import { queryDID } from './queryDID.ts'
import { releaseDID } from './releaseDID.ts'
import { reserveDID } from './reserveDID.ts'

/** Every method that is offered, in the order in which they are listed. */
export const OPERATIONS: readonly Operation[] = [
  assignDID,
  auditDIDs,
  configDID,
  getDIDCount,
  getDIDs,
  getPortDetails,
  isPortable,
  queryDID,
  releaseDID,
  reserveDID,
]

const BY_NAME: ReadonlyMap<string, Operation> = new Map(OPERATIONS.map((operation) => [operation.name, operation]))

/** The method of this name. */
export function findOperation(name: string): Operation | undefined {
  return BY_NAME.get(name)
}
