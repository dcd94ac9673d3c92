type Told = {
  readonly data: Readonly<Record<string, unknown>>
  readonly taken?: readonly number[]
  readonly freed?: readonly number[]
}

function readNumber(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'string' && /^\+[0-9]+$/.test(value) ? [Number(value.slice(1))] : []
}

const readNumbers = (value: unknown): number[] => (Array.isArray(value) ? value.flatMap(readNumber) : [])

/** Every number that an event is about, ascending, each once: those that it took, freed or names. */
export function numbersOf({ data, taken = [], freed = [] }: Told): number[] {
  const named = [...readNumbers(data['numbers']), ...readNumbers(data['home']), ...readNumber(data['e164'])]
  if (named.length === 0 && taken.length === 0) return [...freed]
  if (named.length === 0 && freed.length === 0) return [...taken]
  return [...new Set([...taken, ...freed, ...named])].toSorted((a, b) => a - b)
}
