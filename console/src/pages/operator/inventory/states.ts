/** The states of a number in a block, by the sign that the API gives each, in the order of the legend. */
export const STATES = [
  { sign: 'a', name: 'available' },
  { sign: 'r', name: 'reserved' },
  { sign: 'o', name: 'ordered' },
  { sign: 's', name: 'in service' },
  { sign: 'g', name: 'ageing' },
  { sign: 'h', name: 'held' },
  { sign: 'i', name: 'porting in' },
  { sign: 'p', name: 'porting out' },
  { sign: 'x', name: 'ported out' },
  { sign: 'w', name: 'withdrawn' },
  { sign: '-', name: 'not in a block of yours' },
] as const

/** The words of a sign. */
export function stateName(sign: string): string {
  return STATES.find((state) => state.sign === sign)?.name ?? sign
}
