import { HOUR_MS } from '#lib/clock.ts'

/** Wrong secrets that one address may send within an hour: programs get a token once an hour, and people mistype. */
export const MAX_BAD_CLIENTS = 20
/** Addresses that are remembered at once; beyond them the one that was first is forgotten. */
const MAX_ADDRESSES = 100_000

/** Counts wrong secrets by address, within the last hour, in this process. */
export type BadClients = {
  /** Counts an attempt of the address; false when it has had too many already. */
  begin(address: string): boolean
  /** Takes the attempt back, because the secret was right. */
  succeed(address: string): void
}

export function badClients(now: () => number): BadClients {
  const attempts = new Map<string, number[]>()
  return {
    begin: (address) => {
      const recent = (attempts.get(address) ?? []).filter((at) => at > now() - HOUR_MS)
      attempts.delete(address)
      const isAllowed = recent.length < MAX_BAD_CLIENTS
      if (isAllowed) recent.push(now())
      if (attempts.size >= MAX_ADDRESSES) for (const oldest of attempts.keys()) if (attempts.delete(oldest)) break
      attempts.set(address, recent)
      return isAllowed
    },
    succeed: (address) => {
      attempts.get(address)?.pop()
    },
  }
}
