import type { Inventory } from './inventory.ts'
import { listProfile } from './place-lists.ts'
import { forgetAreas } from './plan-cache.ts'
import type { Profile } from './profile.ts'

/**
 * Makes a profile known before blocks name it. A profile with an id that is known already replaces it for all its
 * blocks.
 */
export function putProfile(inventory: Inventory, profile: Profile): void {
  const known = inventory.profileIndexById.get(profile.id)
  if (known === undefined) {
    const index = inventory.profiles.push(profile) - 1
    inventory.profileIndexById.set(profile.id, index)
    inventory.freeByProfile.push(0)
    listProfile(inventory.places, profile, index)
    return
  }
  inventory.profiles[known] = profile
  inventory.places.clear()
  for (const [index, each] of inventory.profiles.entries()) listProfile(inventory.places, each, index)
  forgetAreas(inventory.planCache)
}
