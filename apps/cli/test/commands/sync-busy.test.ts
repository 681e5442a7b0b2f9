import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openJournal } from '@clientele/crm-sync'
import { expect, it, onTestFinished } from 'vitest'
import { clientele } from '../support/clientele.ts'

it.each([
  ['sync apply', ['sync', 'apply', '--members', 'missing.csv', '--yes']],
  ['sync replay', ['sync', 'replay', '--members', 'missing.csv', '--yes']],
  ['run --apply', ['run', '--month', '2018-07', '--apply', '--source', 'postgres://127.0.0.1:1/missing']],
])('%s is refused beside another sync before anything is read or asked', async (_, argv) => {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-busy-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const journal = openJournal(join(folder, 'clientele-crm.db'))
  onTestFinished(() => journal.close())
  const unlock = journal.lock()
  const target = ['--crm-url', 'http://127.0.0.1:1']
  const env = { CLIENTELE_CRM_TOKEN: 't' }
  expect(await clientele(folder, [...argv, ...target], env)).toMatchObject({
    code: 1,
    out: '',
    err: 'clientele: Another sync is writing with this journal; wait until it is done. [JOURNAL_BUSY]\n',
  })
  unlock()
  expect((await clientele(folder, [...argv, ...target], env)).err).not.toContain('JOURNAL_BUSY')
})
