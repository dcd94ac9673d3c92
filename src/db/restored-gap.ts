/**
 * So far ahead of what it had counted a restored store goes on, in transactions and in events: farther than any exchange
 * can have come after its backup was taken. So a cursor from the time that was lost is followed by everything new, and no
 * new event has the id of one that was lost, by which a consumer would take it for a repetition.
 */
export const RESTORED_GAP = 2 ** 32
