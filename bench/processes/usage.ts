import { readFileSync } from 'node:fs'

/** Milliseconds of a tick in /proc, which is a hundredth of a second on every Linux. */
const TICK_MS = 10
const KIB = 1_024

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return null
  }
}

/** Processor time that a process has used, by itself and in the kernel; null where there is no /proc. */
export function processorMs(pid: number): number | null {
  const text = readProc(pid, 'stat')
  if (text === null) return null
  // The name, in brackets, may hold anything; after it come state, parent, … as proc(5) tells.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

/** Resident memory of a process, now and at its most; null where there is no /proc. */
export function residentBytes(pid: number): { readonly now: number; readonly most: number } | null {
  const text = readProc(pid, 'status')
  if (text === null) return null
  const of = (name: string) => Number(new RegExp(`^${name}:\\s+([0-9]+) kB`, 'm').exec(text)?.[1]) * KIB
  return { now: of('VmRSS'), most: of('VmHWM') }
}
