import type { Knex } from 'knex'

interface NamedMigration extends Knex.Migration {
  readonly name: string
}

const first: NamedMigration = {
  name: '0001-months',
  async up(knex) {
    await knex.schema.createTable('runs', (table) => {
      table.text('month').primary()
      table.text('as_of').notNullable()
      table.text('model_id').notNullable()
      table.text('fingerprint').notNullable()
      table.integer('customers').notNullable()
      table.text('ran_at')
      table.text('model').notNullable()
      table.text('playbook').notNullable()
    })
    await knex.schema.createTable('segments', (table) => {
      table.text('month').notNullable()
      table.text('segment_id').notNullable()
      table.text('population').notNullable()
      table.text('name').notNullable()
      table.text('since').notNullable()
      table.primary(['month', 'segment_id'])
    })
    await knex.schema.createTable('memberships', (table) => {
      table.text('month').notNullable()
      table.text('customer_id').notNullable()
      table.text('population').notNullable()
      table.text('segment_id').notNullable()
      table.integer('recency_days').notNullable()
      table.integer('frequency').notNullable()
      table.double('monetary').notNullable()
      table.double('distance').notNullable()
      table.double('margin') // null: there was no other segment
      table.primary(['month', 'customer_id'])
    })
  },
  async down(knex) {
    for (const table of ['memberships', 'segments', 'runs']) await knex.schema.dropTable(table)
  },
}

const migrations = [first]

/** Migrations in code rather than in files, so that they travel with the compiled package. */
export const historyMigrations: Knex.MigrationSource<NamedMigration> = {
  getMigrations: async () => migrations,
  getMigrationName: ({ name }) => name,
  getMigration: async (migration) => migration,
}
