import { afterAll, beforeAll, describe } from 'vitest'
import { type DatabaseServer, type ServerKind, serverMissing, startServer } from './database-server.ts'

const kinds: readonly ServerKind[] = ['postgresql', 'mariadb']

/** Runs tests once for every real server; where it is not installed they are skipped, with the reason in the title. */
export function describeServers(title: string, tests: (server: () => DatabaseServer) => void): void {
  for (const kind of kinds) {
    const missing = serverMissing(kind)
    describe.skipIf(missing !== null)(`${title} on ${kind}${missing === null ? '' : ` (${missing})`}`, () => {
      let server: DatabaseServer | undefined
      beforeAll(async () => {
        server = await startServer(kind)
      })
      afterAll(() => server?.stop())
      tests(() => {
        if (server === undefined) throw new Error('the server is not started yet')
        return server
      })
    })
  }
}
