const NAME = 'strowger.signed-in'

/**
 * Whether somebody has signed in with this browser and not out: no script can see the cookie of the session, and without
 * one there is nobody to ask for. A browser that keeps nothing asks each time.
 */
export function wasSignedIn(): boolean {
  try {
    return localStorage.getItem(NAME) !== null
  } catch {
    return true
  }
}

/** Remembers that somebody is signed in, or that nobody is. */
export function rememberSignedIn(isSignedIn: boolean): void {
  try {
    if (isSignedIn) localStorage.setItem(NAME, '')
    else localStorage.removeItem(NAME)
  } catch {
    // Where nothing may be kept, each visit asks.
  }
}
