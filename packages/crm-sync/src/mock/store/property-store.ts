import type Database from 'better-sqlite3'
import { BUILT_IN_GROUP, BUILT_IN_PROPERTIES } from './built-in-properties.ts'

/** A choice of an enumeration property. */
export interface PropertyOption {
  readonly label: string
  readonly value: string
  readonly displayOrder: number
  readonly hidden: boolean
  readonly description?: string | undefined
}

/** A contact property as HubSpot describes it. */
export interface Property {
  readonly name: string
  readonly label: string
  readonly description: string
  readonly groupName: string
  readonly type: string
  readonly fieldType: string
  readonly options: readonly PropertyOption[]
  readonly hasUniqueValue: boolean
  readonly displayOrder: number
  readonly hidden: boolean
  readonly formField: boolean
  readonly hubspotDefined: boolean
  readonly calculated: boolean
  readonly externalOptions: boolean
  readonly archived: boolean
  readonly createdAt: string
  readonly updatedAt: string
}

export interface PropertyGroup {
  readonly name: string
  readonly label: string
  readonly displayOrder: number
  readonly archived: false
}

/** Contact properties and their groups; reads come from memory. */
export interface PropertyStore {
  all(): readonly Property[]
  get(name: string): Property | undefined
  put(property: Property): void
  remove(name: string): void
  /** Properties that a contact must have after a write, by a rule of the administrator. */
  required(): readonly string[]
  require(name: string): void
  groups(): readonly PropertyGroup[]
  putGroup(group: PropertyGroup): void
  removeGroup(name: string): void
}

/** The property store of a database, with the built-in properties of a new account. */
export function createPropertyStore(database: Database.Database): PropertyStore {
  const insert = database.prepare<[string, string]>('INSERT OR REPLACE INTO properties VALUES (?, ?)')
  const remove = database.prepare<[string]>('DELETE FROM properties WHERE name = ?')
  const insertGroup = database.prepare<[string, string, number]>(
    'INSERT OR REPLACE INTO property_groups VALUES (?, ?, ?)',
  )
  const removeGroup = database.prepare<[string]>('DELETE FROM property_groups WHERE name = ?')
  const groupRows = database.prepare<[], { name: string; label: string; displayOrder: number }>(
    'SELECT name, label, display_order AS "displayOrder" FROM property_groups ORDER BY name',
  )
  const stored = database.prepare<[], string>('SELECT definition FROM properties ORDER BY name').pluck()
  const require = database.prepare<[string]>('INSERT OR IGNORE INTO required_properties VALUES (?)')
  const required = database.prepare<[], string>('SELECT name FROM required_properties ORDER BY name').pluck()
  const properties = new Map<string, Property>()
  for (const property of BUILT_IN_PROPERTIES) properties.set(property.name, property)
  for (const definition of stored.all()) {
    const property: Property = JSON.parse(definition)
    properties.set(property.name, property)
  }
  return {
    all: () => [...properties.values()],
    get: (name) => properties.get(name),
    put(property) {
      insert.run(property.name, JSON.stringify(property))
      properties.set(property.name, property)
    },
    remove(name) {
      remove.run(name)
      properties.delete(name)
    },
    required: () => required.all(),
    require: (name) => {
      require.run(name)
    },
    groups: () => [BUILT_IN_GROUP, ...groupRows.all().map((row) => ({ ...row, archived: false as const }))],
    putGroup: ({ name, label, displayOrder }) => {
      insertGroup.run(name, label, displayOrder)
    },
    removeGroup: (name) => {
      removeGroup.run(name)
    },
  }
}
