/** What an operation answers: its status, 200 when it says none, and the body or, where that may be large, its pieces. */
export type Answer = { readonly status: number; readonly body: object | AsyncIterable<string> }

/** Success, with what belongs to it. */
export function success(rest: object = {}): Answer {
  return { status: 200, body: { statusCode: '200', status: 'Success', ...rest } }
}

/** Anything else, with what belongs to it. */
export function failure(status: number, rest: object): Answer {
  return { status, body: { statusCode: String(status), status: 'Error', ...rest } }
}

/** Success with a list that is too large to be written in one go; comes page by page. */
export function successPages(field: string, pages: AsyncIterable<readonly object[]>): Answer {
  async function* pieces() {
    yield `{"statusCode":"200","status":"Success","${field}":[`
    let separator = ''
    for await (const page of pages) {
      if (page.length > 0) yield separator + page.map((item) => JSON.stringify(item)).join(',')
      if (page.length > 0) separator = ','
    }
    yield ']}'
  }
  return { status: 200, body: pieces() }
}
