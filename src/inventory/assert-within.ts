/**
 * Throws RangeError unless the value is a whole number from `least` to `most`; callers tell users their limits first.
 */
export function assertWithin(name: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new RangeError(`${name} must be a whole number from ${least} to ${most}, not ${value}`)
}
