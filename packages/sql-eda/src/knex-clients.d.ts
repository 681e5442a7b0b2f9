// knex ships the two clients without types of their own.
declare module 'knex/lib/dialects/sqlite3/index.js' {
  import type { Knex } from 'knex'

  const client: typeof Knex.Client
  export = client
}
declare module 'knex/lib/dialects/better-sqlite3/index.js' {
  import type { Knex } from 'knex'

  const client: typeof Knex.Client
  export = client
}
