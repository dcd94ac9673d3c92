import type { Transaction } from '#db/database.ts'

import { type Terms, termsText } from './terms.ts'

/** Finds the ids of profiles, making those that are new. */
export type ProfileIds = { idOf(terms: Terms): Promise<number> }

/** The ids of one transaction: what it makes is gone with it. */
export function profileIds(tx: Transaction): ProfileIds {
  const byTerms = new WeakMap<Terms, number>()
  const byText = new Map<string, number>()

  async function findOrMake(text: string): Promise<number> {
    const find = () => tx.query.selectFrom('profile').select('id').where('terms', '=', text).executeTakeFirst()
    const known = await find()
    if (known !== undefined) return known.id
    const made = await tx.query.insertInto('profile').values({ terms: text }).returning('id').executeTakeFirstOrThrow()
    return made.id
  }

  return {
    idOf: async (terms) => {
      const known = byTerms.get(terms)
      if (known !== undefined) return known
      const text = termsText(terms)
      const id = byText.get(text) ?? (await findOrMake(text))
      byText.set(text, id)
      byTerms.set(terms, id)
      return id
    },
  }
}
