import type Database from 'better-sqlite3'
import { type Contact, fromRow } from './contact-store.ts'
import { NO_LAG, type SearchLag } from './search-lag.ts'

/** Comparisons that the mock's search knows. */
export const SEARCH_OPERATORS = ['EQ', 'NEQ', 'IN', 'NOT_IN', 'HAS_PROPERTY', 'NOT_HAS_PROPERTY'] as const

/** One condition; all of a group must hold. */
export interface SearchFilter {
  readonly propertyName: string
  readonly operator: (typeof SEARCH_OPERATORS)[number]
  readonly value?: string | undefined
  readonly values?: readonly string[] | undefined
}

/** What to look for: any filter group, and the text in any of the names, the e-mail or the customer id. */
export interface SearchRequest {
  readonly filterGroups: readonly { readonly filters: readonly SearchFilter[] }[]
  readonly query: string
  readonly offset: number
  readonly limit: number
}

export interface SearchResult {
  readonly total: number
  readonly contacts: readonly Contact[]
}

/** Finds contacts by their properties. */
export interface SearchStore {
  search(request: SearchRequest): SearchResult
  /** Contacts per value of `clientele_segment`, the largest first; empty string for none. */
  segmentCounts(): readonly { readonly segment: string; readonly contacts: number }[]
}

const TEXT_PROPERTIES = ['clientele_customer_id', 'email', 'firstname', 'lastname']

/** The search of a database, which sees what the lag lets through. */
export function createSearchStore(database: Database.Database, lag: SearchLag = NO_LAG): SearchStore {
  const segmentCounts = database.prepare<[], { segment: string; contacts: number }>(
    `SELECT coalesce(properties ->> '$.clientele_segment', '') AS segment, count(*) AS contacts
     FROM contacts WHERE archived = 0 GROUP BY properties ->> '$.clientele_segment'
     ORDER BY contacts DESC, segment`,
  )
  return {
    search({ filterGroups, query, offset, limit }) {
      lag.catchUp()
      const parameters: unknown[] = []
      const where = ['archived = 0']
      const groups = filterGroups.map(({ filters }) => conjunction(filters, parameters))
      if (groups.length > 0) where.push(`(${groups.join(' OR ')})`)
      if (query !== '') {
        const texts = TEXT_PROPERTIES.map((name) => {
          parameters.push(query)
          return `instr(lower(${jsonValue(name)}), lower(?)) > 0`
        })
        where.push(`(${texts.join(' OR ')})`)
      }
      const from = `FROM ${lag.table} WHERE ${where.join(' AND ')}`
      const total = database
        .prepare<unknown[], number>(`SELECT count(*) ${from}`)
        .pluck()
        .get(...parameters)
      const rows = database
        .prepare<unknown[], Parameters<typeof fromRow>[0]>(`SELECT * ${from} ORDER BY id LIMIT ? OFFSET ?`)
        .all(...parameters, limit, offset)
      return { total: total ?? 0, contacts: rows.map(fromRow) }
    },
    segmentCounts: () => segmentCounts.all(),
  }
}

/** SQL for a property's value. Names of properties hold nothing but a-z, 0-9 and the underscore. */
function jsonValue(name: string): string {
  return `(properties ->> '$.${name}')`
}

function conjunction(filters: readonly SearchFilter[], parameters: unknown[]): string {
  const conditions = filters.map(({ propertyName, operator, value, values }) => {
    const column = jsonValue(propertyName)
    if (operator === 'HAS_PROPERTY') return `${column} IS NOT NULL`
    if (operator === 'NOT_HAS_PROPERTY') return `${column} IS NULL`
    const wanted = operator === 'EQ' || operator === 'NEQ' ? [value ?? ''] : (values ?? [])
    parameters.push(...wanted)
    const among = `${column} IN (${wanted.map(() => '?').join(', ')})`
    return operator === 'EQ' || operator === 'IN' ? among : `(${column} IS NULL OR NOT ${among})`
  })
  return conditions.length === 0 ? '1' : `(${conditions.join(' AND ')})`
}
