import type { Kysely } from 'kysely'

import type { Reader } from './database.ts'
import type { EngineText } from './engine-text.ts'
import type { Tables } from './tables/index.ts'

class Parameter {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

type Plan = { readonly sql: string; readonly parameters: readonly unknown[] }

/**
 * A query that is built and compiled once for each engine and then only given its parameters: for the statements of
 * the hot path, where building the same text again costs more than running it.
 */
export function statement<Params extends Record<string, unknown>, Row>(
  build: (
    query: Kysely<Tables>,
    parameter: <Name extends keyof Params & string>(name: Name) => Params[Name],
    text: EngineText,
  ) => { compile(query: Kysely<Tables>): Plan },
): (reader: Reader, parameters: Params) => Promise<Row[]> {
  const plans = new WeakMap<EngineText, Plan>()

  function planFor(reader: Reader): Plan {
    const known = plans.get(reader.text)
    if (known !== undefined) return known
    // The builder takes the mark for a value of the parameter's type; compiling it yields the place to fill.
    const compiled = build(reader.query, (name) => new Parameter(name) as never, reader.text).compile(reader.query)
    const plan = { sql: compiled.sql, parameters: compiled.parameters }
    plans.set(reader.text, plan)
    return plan
  }

  return (reader, values) => {
    const plan = planFor(reader)
    const parameters = plan.parameters.map((entry) => (entry instanceof Parameter ? values[entry.name] : entry))
    return reader.run<Row>(plan.sql, parameters)
  }
}
