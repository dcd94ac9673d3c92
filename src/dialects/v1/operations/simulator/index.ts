import type { Route } from '../../route.ts'
import { route as addSimulatorFault } from './add-simulator-fault.ts'
import { route as addSimulatorScript } from './add-simulator-script.ts'
import { route as deleteSimulatorFault } from './delete-simulator-fault.ts'
import { route as deleteSimulatorScript } from './delete-simulator-script.ts'
import { route as getSimulatorClock } from './get-simulator-clock.ts'
import { route as listSimulatorFaults } from './list-simulator-faults.ts'
import { route as listSimulatorScripts } from './list-simulator-scripts.ts'
import { route as moveSimulatorClock } from './move-simulator-clock.ts'
import { route as resetSimulator } from './reset-simulator.ts'

/** What there is in a sandbox only. */
export const SIMULATOR_OPERATIONS: readonly Route[] = [
  getSimulatorClock,
  moveSimulatorClock,
  addSimulatorScript,
  listSimulatorScripts,
  deleteSimulatorScript,
  addSimulatorFault,
  listSimulatorFaults,
  deleteSimulatorFault,
  resetSimulator,
]
