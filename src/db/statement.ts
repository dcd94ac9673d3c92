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

/** Makes the text of a query, with a mark in the place of each parameter. */
type Build<Params> = (
  query: Kysely<Tables>,
  parameter: <Name extends keyof Params & string>(name: Name) => Params[Name],
  text: EngineText,
) => { compile(query: Kysely<Tables>): Plan }

/** Gives the text, compiled once for each engine, and the parameters in their places. */
function planner<Params extends Record<string, unknown>>(
  build: Build<Params>,
): (reader: Reader, values: Params) => Plan {
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
    const { sql, parameters } = planFor(reader)
    return {
      sql,
      parameters: parameters.map((entry) => (entry instanceof Parameter ? values[entry.name] : entry)),
    }
  }
}

/**
 * A query that is built and compiled once for each engine and then only given its parameters: for the statements of
 * the hot path, where building the same text again costs more than running it.
 */
export function statement<Params extends Record<string, unknown>, Row>(
  build: Build<Params>,
): (reader: Reader, parameters: Params) => Promise<Row[]> {
  const planned = planner(build)
  return (reader, values) => {
    const { sql, parameters } = planned(reader, values)
    return reader.run<Row>(sql, parameters)
  }
}

/**
 * The same, but each row is the list of its columns in the order of the SELECT, which takes a third of the time and
 * memory where there are millions of rows.
 */
export function listStatement<Params extends Record<string, unknown>, Row extends readonly unknown[]>(
  build: Build<Params>,
): (reader: Reader, parameters: Params) => Promise<Row[]> {
  const planned = planner(build)
  return (reader, values) => {
    const { sql, parameters } = planned(reader, values)
    return reader.runLists<Row>(sql, parameters)
  }
}
