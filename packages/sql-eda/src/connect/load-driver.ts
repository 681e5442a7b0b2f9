import { SqlEdaError } from '../errors.ts'

/** @throws SqlEdaError `DRIVER` when an optional package that a database needs cannot be loaded */
export async function loadDriver(name: 'pg' | 'mysql2', database: string): Promise<void> {
  try {
    await import(name)
  } catch (cause) {
    throw new SqlEdaError(
      'DRIVER',
      `${database} is read through the package ${name}, which cannot be loaded: install it beside @clientele/sql-eda.`,
      { cause },
    )
  }
}
