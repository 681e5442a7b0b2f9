import type Database from 'better-sqlite3'
import { STATE_FIELDS } from '../contact-fields.ts'
import type { ContactState } from '../contact-state.ts'

/** The different states of contacts that a journal knows, each stored once. */
export interface StateTable {
  /** Numbers states within one transaction: new ones are stored. */
  numbering(): (state: ContactState) => number
  /** @throws RangeError for a number that the table does not have */
  get(id: number): ContactState
}

/** The states of a journal's database. */
export function stateTable(database: Database.Database): StateTable {
  const insert = database.prepare<[string]>('INSERT OR IGNORE INTO states (content) VALUES (?)')
  const find = database.prepare<[string], number>('SELECT id FROM states WHERE content = ?').pluck()
  const read = database.prepare<[number], string>('SELECT content FROM states WHERE id = ?').pluck()
  const known = new Map<number, ContactState>()
  return {
    numbering() {
      // Numbers are remembered for one transaction only: one that fails takes its states back.
      const numbers = new Map<ContactState, number>()
      return (state) => {
        const numbered = numbers.get(state)
        if (numbered !== undefined) return numbered
        const content = stateContent(state)
        insert.run(content)
        const id = find.get(content) ?? 0
        numbers.set(state, id)
        return id
      }
    },
    get(id) {
      const cached = known.get(id)
      if (cached !== undefined) return cached
      const content = read.get(id)
      if (content === undefined) throw new RangeError(`no state ${id}`)
      const state = JSON.parse(content) as ContactState
      known.set(id, state)
      return state
    },
  }
}

/** A state as one text: equal states are equal texts. */
export function stateContent(state: ContactState): string {
  return JSON.stringify(Object.fromEntries(STATE_FIELDS.map(([key]) => [key, state[key]])))
}
