/** What a form holds, as the body of a request. The schema of the API judges it; a refusal names the field. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- whoever calls says which body is sent
export function bodyOf<Body>(values: object): Body {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the exchange checks every body against its schema
  return values as Body
}
