import { HOUR_MS } from '#lib/clock.ts'

/** Times that one address may send a username and a password within an hour, right ones or wrong. */
export const MAX_BOOTSTRAPS = 6
/** Addresses that are remembered at once; beyond them the one that was first is forgotten. */
const MAX_ADDRESSES = 100_000

/** Counts an attempt of an address within the last hour, in this process; false when it has had too many already. */
export type CountBootstrap = (address: string) => boolean

export function bootstrapAttempts(now: () => number): CountBootstrap {
  const attempts = new Map<string, number[]>()
  return (address) => {
    const recent = (attempts.get(address) ?? []).filter((at) => at > now() - HOUR_MS)
    attempts.delete(address)
    const isAllowed = recent.length < MAX_BOOTSTRAPS
    if (isAllowed) recent.push(now())
    if (attempts.size >= MAX_ADDRESSES) for (const oldest of attempts.keys()) if (attempts.delete(oldest)) break
    attempts.set(address, recent)
    return isAllowed
  }
}
