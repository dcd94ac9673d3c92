import type { Route } from '../../route.ts'
import { route as createOwnKey } from './create-own-key.ts'
import { route as listOwnKeys } from './list-own-keys.ts'
import { route as revokeOwnKey } from './revoke-own-key.ts'

/** The keys of the account that asks. */
export const OWN_KEY_OPERATIONS: readonly Route[] = [listOwnKeys, createOwnKey, revokeOwnKey]
