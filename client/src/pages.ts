import type { CallOptions } from './options.ts'
import { StrowgerError } from './errors.ts'

/** More pages than this are no list of an exchange. */
const MAX_PAGES = 1_000_000

type Page = { readonly items: readonly unknown[]; readonly nextCursor: string | null }
type PageOf<Answer> = Exclude<Answer, Response>
type ItemOf<Answer> = Answer extends { readonly items: readonly (infer Item)[] } ? Item : never

/**
 * An operation that lists, whether its input may be left out or not; what may also answer a file is a list as long as
 * it is not asked for one. It is written as a method because only the parameters of methods are compared both ways.
 */
type List<Input, Answer> = { list(input?: Input, options?: CallOptions): Promise<Answer> }['list']

const isPage = <Answer extends Page | Response>(answer: Answer): answer is PageOf<Answer> =>
  !(answer instanceof Response)

/** The pages of a list, one after the other, each asked for when it is wanted: `pagesOf(strowger.listOrders, {})`. */
export async function* pagesOf<Input extends object, Answer extends Page | Response>(
  list: List<Input, Answer>,
  input: NoInfer<Input>,
  options?: CallOptions,
): AsyncGenerator<PageOf<Answer>, void, undefined> {
  let cursor: string | undefined
  for (let page = 0; page < MAX_PAGES; page++) {
    const answer = await list(cursor === undefined ? input : { ...input, cursor }, options)
    if (!isPage(answer)) throw new StrowgerError('the answer is no page of a list: leave out what asks for a file')
    yield answer
    if (answer.nextCursor === null) return
    if (answer.nextCursor === cursor)
      throw new StrowgerError('the list leads to the same page again: tell the operator')
    cursor = answer.nextCursor
  }
  throw new StrowgerError(`the list has more than ${MAX_PAGES} pages: narrow it`)
}

/**
 * The items of a list, page after page: `for await (const order of itemsOf(strowger.listOrders, { limit: 100 }))`. Stop
 * whenever you like; a page is asked for when its first item is wanted.
 */
export async function* itemsOf<Input extends object, Answer extends Page | Response>(
  list: List<Input, Answer>,
  input: NoInfer<Input>,
  options?: CallOptions,
): AsyncGenerator<ItemOf<Answer>, void, undefined> {
  for await (const { items } of pagesOf(list, input, options))
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the items of a page are what its type says
    yield* items as readonly ItemOf<Answer>[]
}
