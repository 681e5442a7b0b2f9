import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHistory } from '@clientele/sql-eda'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { doctorDocument } from '../../src/documents/doctor-document.ts'
import { main } from '../../src/main.ts'
import { memoryTerminal } from '../support/memory-terminal.ts'

let cwd = ''
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'clientele-doctor-'))
})
afterEach(() => rm(cwd, { recursive: true, force: true }))

async function history(state?: string) {
  await writeFile(join(cwd, 'clientele.config.json'), JSON.stringify(state === undefined ? {} : { state }))
  const terminal = memoryTerminal(cwd)
  await main(['doctor', '--json'], terminal)
  const { checks } = doctorDocument.parse(JSON.parse(terminal.output.out))
  return checks.find(({ id }) => id === 'history')
}

describe('doctor reads the actions and contacts files', () => {
  async function actions(config: object, files: Record<string, string>) {
    await writeFile(join(cwd, 'clientele.config.json'), JSON.stringify(config))
    for (const [file, text] of Object.entries(files)) await writeFile(join(cwd, file), text)
    const terminal = memoryTerminal(cwd)
    await main(['doctor', '--json'], terminal)
    const { checks } = doctorDocument.parse(JSON.parse(terminal.output.out))
    return checks.find(({ id }) => id === 'actions')
  }
  const both = { actions: 'a.yaml', contacts: 'c.csv' }

  it.each([
    [{}, {}, 'ok', 'none configured'],
    [
      both,
      { 'a.yaml': 'actions: [{ use: suppression, off: true }]', 'c.csv': 'customer_id,consent_email\n' },
      'ok',
      '1 action, consent to email',
    ],
    [{ actions: 'a.yaml' }, { 'a.yaml': 'fee: 1' }, 'problem', 'line 1'],
    [{ contacts: 'c.csv' }, {}, 'problem', 'cannot be read'],
  ])('%j', async (config, files, state, finding) => {
    expect(await actions(config, files)).toMatchObject({ state, finding: expect.stringContaining(finding) })
  })
})

describe('doctor asks the history', () => {
  it('and makes none where there is none', async () => {
    expect(await history()).toMatchObject({ state: 'ok', finding: 'none yet: the first run makes it' })
    expect(await history()).toMatchObject({ state: 'ok', finding: 'none yet: the first run makes it' })
  })

  it('and counts its months', async () => {
    await (await openHistory({ file: join(cwd, 'clientele.db') })).close()
    expect(await history()).toMatchObject({ state: 'ok', finding: '0 months remembered' })
  })

  it('and says what is wrong with it', async () => {
    await writeFile(join(cwd, 'notes.txt'), 'no database')
    expect(await history('notes.txt')).toMatchObject({ state: 'problem' })
    expect(await history('postgresql://clientele:secret@127.0.0.1:1/state')).toMatchObject({
      state: 'problem',
      finding: expect.not.stringContaining('secret'),
    })
  })
})
