import type { TSchema } from 'typebox'
import { Type } from 'typebox'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
/** Characters after the letter: the form of the registries' own ids. */
const CHANCE_CHARS = 6

/** Times that an id is drawn before the store is taken for full: of two billion ids one is in use very seldom. */
const MAX_DRAWS = 20

/** An id of the registries’ form for a brand (`B`) or a campaign (`C`), which may be in use. */
export function newRegistryId(letter: 'B' | 'C', random: () => number): string {
  let id: string = letter
  for (let drawn = 0; drawn < CHANCE_CHARS; drawn++) id += ALPHABET[Math.floor(random() * ALPHABET.length)] ?? 'A'
  return id
}

/** Draws ids until one of them is new. `insert` says whether it was. */
export async function withNewId<Row>(
  letter: 'B' | 'C',
  random: () => number,
  insert: (id: string) => Promise<Row | undefined>,
): Promise<Row> {
  for (let draws = 0; draws < MAX_DRAWS; draws++) {
    const row = await insert(newRegistryId(letter, random))
    if (row !== undefined) return row
  }
  throw new Error(`${MAX_DRAWS} ids in a row were in use: the random numbers are not random`)
}

/** A field that may be null: not known. */
export const OrNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
