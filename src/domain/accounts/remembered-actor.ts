import type { Exchange } from '../exchange.ts'
import type { Actor } from '../session.ts'

/** How long another process may go on accepting a key that was revoked. */
const REMEMBER_MS = 5_000
const REMEMBERED_ACTORS = 10_000

type Remembered = { readonly actor: Actor; readonly until: number }
const remembered = new WeakMap<Exchange, Map<string, Remembered>>()

function memoryOf(exchange: Exchange): Map<string, Remembered> {
  const known = remembered.get(exchange)
  if (known !== undefined) return known
  const made = new Map<string, Remembered>()
  remembered.set(exchange, made)
  return made
}

/** After a key was made or revoked here: the next request asks the store again. */
export function forgetActors(exchange: Exchange): void {
  remembered.delete(exchange)
}

/** Whom `find` finds, without asking it again for a moment. `what` tells all credentials apart and is no secret. */
export async function rememberedActor(
  exchange: Exchange,
  what: string,
  find: () => Promise<Actor | undefined>,
): Promise<Actor | undefined> {
  const memory = memoryOf(exchange)
  const now = exchange.clock.now()
  const known = memory.get(what)
  if (known !== undefined && known.until > now) return known.actor
  const actor = await find()
  if (actor === undefined) {
    memory.delete(what)
    return undefined
  }
  if (memory.size >= REMEMBERED_ACTORS) memory.clear()
  memory.set(what, { actor, until: now + REMEMBER_MS })
  return actor
}
