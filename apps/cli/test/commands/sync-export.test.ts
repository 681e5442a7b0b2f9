import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportManifest } from '@clientele/crm-sync'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { clientele } from '../support/clientele.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clientele-export-'))
  const header = 'customer_id,population,segment_id,segment_name,r_score,f_score,m_score'
  const rows = ['a,new,new-1,Fresh,5,1,3', 'b,loyal,loyal-1,Champions,5,5,5', 'c,new,new-1,Fresh,1,1,1']
  await writeFile(join(folder, 'members.csv'), [header, ...rows, ''].join('\n'))
  await writeFile(join(folder, 'emails.csv'), 'customer_id,email\na,Ana@Shop.example\n')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const run = (...argv: string[]) =>
  clientele(folder, ['sync', 'export', '--members', 'members.csv', '--out', 'out', ...argv], {})

it('writes a file for each segment, tells them in the terminal, and makes no journal', async () => {
  const { code, out } = await run('--issue', '2018-07')
  expect(code).toBe(0)
  expect(out).toMatch(/new-1\.csv +2/)
  expect(out).toContain('3 customers in out.')
  expect((await readdir(join(folder, 'out'))).sort()).toEqual(['loyal-1.csv', 'manifest.json', 'new-1.csv'])
  expect((await readdir(folder)).sort()).toEqual(['emails.csv', 'members.csv', 'out'])
})

it('prints the manifest, with addresses only in the file', async () => {
  const { code, out } = await run('--json', '--format', 'json', '--layout', 'one', '--emails', 'emails.csv')
  expect(code).toBe(0)
  expect(exportManifest.parse(JSON.parse(out))).toMatchObject({
    customers: 3,
    files: [{ file: 'customers.json' }],
  })
  expect(out).not.toContain('ana@shop.example')
  expect(await readFile(join(folder, 'out', 'customers.json'), 'utf8')).toContain(
    '"email":"ana@shop.example"',
  )
})

it('refuses a wrong file of addresses in one line without an address in it', async () => {
  await writeFile(join(folder, 'emails.csv'), 'customer_id,email\na,secret.name\n')
  const { code, err } = await run('--emails', 'emails.csv')
  expect(code).toBe(2)
  expect(err).toContain('[BAD_EMAILS]')
  expect(err).not.toContain('secret.name')
  expect((await run('--emails', 'nowhere.csv')).err).toContain('[SOURCE_NOT_FOUND]')
})

it('is what a configuration of kind "file" points to', async () => {
  await writeFile(join(folder, 'clientele.config.json'), '{ "crm": { "kind": "file" } }')
  const { code, err } = await clientele(folder, ['sync', 'apply', '--members', 'members.csv', '--yes'], {
    CLIENTELE_CRM_TOKEN: 'secret',
  })
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('clientele sync export') })
})
