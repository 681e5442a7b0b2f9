import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type DatabaseServer,
  serverMissing,
  startServer,
} from '../../../../packages/sql-eda/test/support/database-server.ts'
import { historyDocument } from '../../src/documents/history-document.ts'
import { clientele } from '../support/clientele.ts'
import { withSyntheticShop } from '../support/synthetic-shop.ts'

const shop = withSyntheticShop()
const missing = serverMissing('postgresql')

describe.skipIf(missing !== null)(`the state in PostgreSQL${missing === null ? '' : ` (${missing})`}`, () => {
  let server: DatabaseServer | undefined
  beforeAll(async () => {
    server = await startServer('postgresql')
  }, 60_000)
  afterAll(() => server?.stop())

  it('is written by run and read by history, without a file', async () => {
    const env = { HISTORY_URL: server?.url('shop') ?? '' }
    const state = ['--state', 'env:HISTORY_URL']
    const runs: string[] = []
    for (const month of ['2026-03', '2026-04']) {
      const run = await clientele(
        shop.path,
        ['run', '--month', month, '--html-only', '--json', ...state],
        env,
      )
      expect(run).toMatchObject({ code: 0, err: '' })
      runs.push(month)
      const history = await clientele(shop.path, ['history', '--json', ...state], env)
      expect(historyDocument.parse(JSON.parse(history.out)).runs.map((one) => one.month)).toEqual(runs)
    }
    await expect(stat(join(shop.path, 'clientele.db'))).rejects.toThrow()
  })
})

it.each(['history', 'run --month 2026-04'])(
  'says in one line, and without password, that "%s" cannot reach it',
  async (command) => {
    const state = 'postgresql://clerk:s3cret@127.0.0.1:1/shop'
    const result = await clientele(shop.path, [...command.split(' '), '--state', state])
    expect(result).toMatchObject({ code: expect.toBeOneOf([1, 2]), out: '' })
    expect(result.err).toMatch(
      /^clientele: The database postgresql:\/\/clerk@127\.0\.0\.1:1\/shop .*\[DATABASE\]$/m,
    )
    expect(result.err).not.toContain('s3cret')
  },
)

it('says that the variable is not set', async () => {
  const result = await clientele(shop.path, ['history', '--state', 'env:NOWHERE'])
  expect(result).toMatchObject({ code: 2, out: '', err: expect.stringContaining('NOWHERE') })
})
