/** The name under which the server carries what was asked of its process. */
export const COUNTS = 'v1Counts'
