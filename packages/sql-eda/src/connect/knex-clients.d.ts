// knex ships its clients without types of their own.
declare module 'knex/lib/dialects/*/index.js' {
  const client: import('./guarded-client.ts').DriverClient
  export = client
}
