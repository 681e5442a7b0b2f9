import type Database from 'better-sqlite3'
import type { Pseudonyms } from './pseudonyms/pseudonyms.ts'

/** The customers that a journal knows, by pseudonym. */
export interface CustomerTable {
  keyOf(customerId: string): string
  /** The number of a customer; null for one the journal does not know. */
  find(customerId: string): number | null
  /** The number of a customer, who is entered when new. */
  enter(customerId: string): number
  /** The numbers of customers in their order; new ones are entered. Each may occur once. */
  enterAll(customerIds: readonly string[]): number[]
  /** The id of the customer with this number. */
  idOf(customer: number): string
  /** The id of the customer with this pseudonym. */
  idOfKey(key: string): string
  /** Cuts the way from a number to a person, for good. */
  remove(customer: number): void
}

const NOTHING = Buffer.alloc(0)

/** The customers of a journal's database. */
export function customerTable(database: Database.Database, pseudonyms: Pseudonyms): CustomerTable {
  const findKey = database.prepare<[string], number>('SELECT id FROM customers WHERE key = ?').pluck()
  const insert = database.prepare<[string, Buffer]>('INSERT INTO customers (key, sealed) VALUES (?, ?)')
  type Row = { readonly key: string; readonly sealed: Buffer }
  const byId = database.prepare<[number], Row>('SELECT key, sealed FROM customers WHERE id = ?')
  const byKey = database.prepare<[string], Row>('SELECT key, sealed FROM customers WHERE key = ?')
  const remove = database.prepare<[number]>('DELETE FROM customers WHERE id = ?')
  const open = (row: Row | undefined): string => {
    const customerId = row === undefined ? null : pseudonyms.open(row.sealed, row.key)
    if (customerId === null) throw new RangeError('a customer of the journal cannot be read')
    return customerId
  }
  const enterAll = (customerIds: readonly string[]): number[] => {
    const keys = customerIds.map(pseudonyms.keyOf)
    const known = keys.map((key) => findKey.get(key))
    const isNew = (_: unknown, index: number): boolean => known[index] === undefined
    const newKeys = keys.filter(isNew)
    const sealed = pseudonyms.seal(customerIds.filter(isNew), newKeys)
    const entered = newKeys
      .map((key, index) => insert.run(key, sealed[index] ?? NOTHING).lastInsertRowid)
      [Symbol.iterator]()
    return known.map((customer) => customer ?? Number(entered.next().value))
  }
  return {
    keyOf: pseudonyms.keyOf,
    find: (customerId) => findKey.get(pseudonyms.keyOf(customerId)) ?? null,
    enter: (customerId) => enterAll([customerId])[0] ?? 0,
    enterAll,
    idOf: (customer) => open(byId.get(customer)),
    idOfKey: (key) => open(byKey.get(key)),
    remove: (customer) => void remove.run(customer),
  }
}
