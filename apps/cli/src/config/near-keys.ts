import { nearNames } from '@clientele/sql-eda'
import { z } from 'zod'
import { configSchema } from './schema.ts'

/**
 * The keys of the configuration that look most like one that it does not have, nearest first.
 *
 * @param path of the map in which the key stands
 * @example nearKeys(['shop'], 'curency')[0] // 'currency'
 */
export function nearKeys(path: readonly PropertyKey[], key: string): readonly string[] {
  let schema: unknown = z.toJSONSchema(configSchema, { unrepresentable: 'any' })
  for (const part of path)
    schema = typeof part === 'number' ? member(schema, 'items') : member(member(schema, 'properties'), part)
  const known = Object.keys(member(schema, 'properties') ?? {}).filter((name) => name !== '$schema')
  return nearNames(key, known)
}

/** A member of a JSON Schema; undefined where there is none. */
function member(schema: unknown, name: PropertyKey): object | undefined {
  const value: unknown = typeof schema === 'object' && schema !== null ? Reflect.get(schema, name) : undefined
  return typeof value === 'object' && value !== null ? value : undefined
}
