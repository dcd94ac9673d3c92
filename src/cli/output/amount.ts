import { InvalidArgumentError } from 'commander'

import { digitsOf } from '#lib/money.ts'

/**
 * The minor units of an amount as people write it: `1.25` in USD is 125, `1.25` in JPY is refused.
 * @throws InvalidArgumentError with the problem and the cure.
 */
export function parseAmount(text: string, currency: string): number {
  const digits = digitsOf(currency)
  const [, whole, fraction = ''] = /^([0-9]{1,12})(?:\.([0-9]+))?$/.exec(text) ?? []
  if (whole === undefined) throw new InvalidArgumentError(`"${text}" is no amount: write it such as 1.25`)
  if (fraction.length > digits)
    throw new InvalidArgumentError(`"${text}" is too exact: ${currency} has ${digits} digits after the point`)
  return Number(whole + fraction.padEnd(digits, '0'))
}
