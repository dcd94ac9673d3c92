import type { Fault, Sandbox } from '../sandbox.ts'

/** The fault that a request meets, which is used up by it; undefined when all goes well. */
export function meetFault({ faults }: Sandbox, request: { method: string; path: string }): Fault | undefined {
  for (const fault of faults.values()) {
    if (!request.path.startsWith(fault.path)) continue
    if (fault.method !== null && fault.method !== request.method) continue
    if (fault.random() >= fault.probability) continue
    if (fault.left !== null && --fault.left === 0) faults.delete(fault.id)
    return fault
  }
  return undefined
}
