/** Under this everything of this dialect lies. */
export const ROOT = '/tcl'
/** The calls, below the root. */
export const CALLS = '/number-management/v1'
/** Where a client id and its secret become an access token, below the root. */
export const TOKEN = '/oauth2/token'
/** The document that describes all of it, below the calls. */
export const DOCUMENT = '/openapi.json'
