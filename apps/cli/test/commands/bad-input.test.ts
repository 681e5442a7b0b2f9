import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { clientele } from '../support/clientele.ts'
import { withSyntheticShop } from '../support/synthetic-shop.ts'

const shop = withSyntheticShop(200)
let cwd = ''

beforeEach(async () => {
  cwd = join(shop.path, 'work')
  await rm(cwd, { recursive: true, force: true })
  await mkdir(cwd)
})

/** The command is refused with code 2 in one line that ends with `code`, and leaves the folder as it was. */
async function refused(
  argv: readonly string[],
  code: string,
  env: Record<string, string> = {},
): Promise<void> {
  const before = await readdir(cwd)
  const result = await clientele(cwd, argv, env)
  expect(result.err.split('\n').filter((line) => line.startsWith('clientele:'))).toHaveLength(1)
  expect(result.err).toMatch(new RegExp(`^clientele: .+ \\[${code}\\]$`, 'm'))
  expect(result).toMatchObject({ code: 2, out: '' })
  expect(await readdir(cwd)).toEqual(before)
}

describe('import', () => {
  it('refuses a missing file', () => refused(['import', 'nowhere'], 'IMPORT'))

  it('refuses a folder without the files of the preset', async () => {
    await mkdir(join(cwd, 'empty'))
    await refused(['import', 'empty'], 'IMPORT')
  })

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n\u0000\u0001binary')],
    ['a web page', '<!doctype html><html><body>Sign in</body></html>'],
    ['an empty file', ''],
    ['a CSV without the column', 'order_id,customer_id\n1,2\n'],
  ])('refuses %s', async (_, content) => {
    const folder = join(cwd, 'files')
    await mkdir(folder)
    await writeFile(join(folder, 'olist_orders_dataset.csv'), content)
    await refused(['import', 'files'], 'IMPORT')
  })

  it('refuses a preset it does not know', () => refused(['import', 'files', '--preset', 'magento'], 'USAGE'))
})

describe('months', () => {
  const run = (month: string): string[] => ['run', '--month', month, '--source', '../shop.db']

  it('refuses a month that does not exist', () => refused(run('2018-13'), 'MONTH_INVALID'))
  it('refuses a word', () => refused(run('july'), 'MONTH_INVALID'))
  it('refuses a month before the first sale', () => refused(run('2001-01'), 'MONTH_OUT_OF_RANGE'))
  it('refuses a month after the last sale', () => refused(run('2031-01'), 'MONTH_OUT_OF_RANGE'))
  it('refuses to report one too', () =>
    refused(['report', '--month', '2001-01', '--source', '../shop.db'], 'MONTH_OUT_OF_RANGE'))
  it('refuses an as-of date before the first sale', () =>
    refused(['segment', '--as-of', '2001-01-01', '--source', '../shop.db'], 'MONTH_EMPTY'))
  it('refuses no month', () => refused(['run', '--source', '../shop.db'], 'USAGE'))
})

describe('source and configuration', () => {
  it('refuses a missing shop database', () => refused(['run', '--month', '2026-06'], 'SOURCE_NOT_FOUND'))

  it('refuses a file that is no shop database', async () => {
    await writeFile(join(cwd, 'shop.db'), 'not a database')
    await refused(['segment', '--as-of', '2026-06-01'], 'NOT_A_SHOP')
  })

  it.each([
    ['text that is no JSON', '{ "k": '],
    ['an unknown key', '{ "segments": 3 }'],
    ['a value of the wrong kind', '{ "k": { "new": "three" } }'],
    ['a currency that is none', '{ "shop": { "currency": "euros" } }'],
    ['a time zone that is none', '{ "shop": { "timeZone": "Mars/Olympus" } }'],
  ])('refuses a configuration with %s', async (_, content) => {
    await writeFile(join(cwd, 'clientele.config.json'), content)
    await refused(['segment', '--as-of', '2026-06-01', '--source', '../shop.db'], 'CONFIG_BROKEN')
  })

  it('refuses a configuration that does not exist', () =>
    refused(['segment', '--as-of', '2026-06-01', '--config', 'none.json'], 'CONFIG_NOT_FOUND'))
  it('refuses a population that does not exist', () =>
    refused(['segment', '--as-of', '2026-06-01', '--source', '../shop.db', '--k', 'vip=3'], 'K_INVALID'))
  it('refuses a question that does not exist', () =>
    refused(['explore', 'everything', '--source', '../shop.db'], 'UNKNOWN_QUESTION'))
  it('refuses a command that does not exist', () => refused(['segmnt'], 'USAGE'))
  it('refuses an option that does not exist', () => refused(['segment', '--asof', '2026-06-01'], 'USAGE'))
})

describe('CRM', () => {
  const run = ['run', '--month', '2026-06', '--source', '../shop.db', '--apply']

  it('refuses to apply without an address', () =>
    refused(run, 'CRM_NOT_CONFIGURED', { CLIENTELE_CRM_TOKEN: 't' }))
  it('refuses to apply without a token', () =>
    refused([...run, '--crm-url', 'http://127.0.0.1:9'], 'TOKEN_MISSING'))
  it('refuses to apply to an address where nobody answers', () =>
    refused([...run, '--crm-url', 'http://127.0.0.1:9'], 'UNREACHABLE', { CLIENTELE_CRM_TOKEN: 't' }))
  it.each(['nonsense', 'http://shop.test'])('refuses the address %s in a plan, too', async (url) => {
    await writeFile(join(cwd, 'members.csv'), 'name\nsomebody\n')
    await refused(['sync', 'plan', '--members', 'members.csv', '--crm-url', url], 'BAD_ADDRESS')
    await refused(['run', '--month', '2026-06', '--source', '../shop.db', '--crm-url', url], 'BAD_ADDRESS')
  })
  it('refuses a members file that is none', async () => {
    await writeFile(join(cwd, 'members.csv'), 'name\nsomebody\n')
    await refused(['sync', 'plan', '--members', 'members.csv'], 'BAD_MEMBERS')
  })
  it('refuses faults that are none', async () => {
    await writeFile(join(cwd, 'faults.json'), '{"rules":[{"fault":"gremlins"}]}')
    const serve = ['crm', 'serve', '--port', '0', '--db', 'm.db', '--token', 't', '--faults']
    await refused([...serve, 'faults.json'], 'BAD_FAULTS')
    await refused([...serve, 'members.csv'], 'OPTION_INVALID')
  })
  it('refuses a port that is none', () =>
    refused(['crm', 'serve', '--port', '99999', '--token', 't'], 'OPTION_INVALID'))
})
