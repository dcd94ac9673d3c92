import { POSTGRES_URL_VARIABLE, startPostgres, type TestPostgres } from './postgres.ts'

let postgres: TestPostgres | undefined

/** Runs once before all test files: starts the PostgreSQL that they share, unless the caller named one. */
export async function globalSetup(): Promise<void> {
  if (process.env[POSTGRES_URL_VARIABLE] !== undefined) return
  postgres = await startPostgres()
  process.env[POSTGRES_URL_VARIABLE] = postgres.url
}

/** Runs once after all test files. */
export async function globalTeardown(): Promise<void> {
  await postgres?.stop()
}
