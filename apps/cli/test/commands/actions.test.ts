import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type PlaybookDocument, playbookDocument } from '@clientele/report'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CommandResult, clientele } from '../support/clientele.ts'
import { withSyntheticShop } from '../support/synthetic-shop.ts'

const shop = withSyntheticShop(1500)
const month = '2026-03'

async function folderWith(name: string, config: object, files: Record<string, string>): Promise<string> {
  const folder = join(shop.path, name)
  await mkdir(folder, { recursive: true })
  const source = join(shop.path, 'shop.db')
  await writeFile(join(folder, 'clientele.config.json'), JSON.stringify({ source, ...config }))
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text)
  return folder
}

const run = (folder: string): Promise<CommandResult> =>
  clientele(folder, ['run', '--month', month, '--html-only', '--quiet'])

const playbookOf = async (folder: string): Promise<PlaybookDocument> =>
  playbookDocument.parse(
    JSON.parse(await readFile(join(folder, 'playbooks', month, 'playbook.json'), 'utf8')),
  )

async function memberIds(folder: string): Promise<string[][]> {
  const text = await readFile(join(folder, 'playbooks', month, 'members.csv'), 'utf8')
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','))
}

describe('a shop that says what it knows of its actions', () => {
  let folder = ''
  let plain: PlaybookDocument
  let document: PlaybookDocument
  let members: string[][]

  beforeAll(async () => {
    const bare = await folderWith('bare', {}, {})
    expect(await run(bare)).toMatchObject({ code: 0 })
    plain = await playbookOf(bare)
    members = await memberIds(bare)
    const contacts = members.map(([id], row) =>
      [id, row % 3 === 0 ? 'nobody' : `c${row}@secret.example`, row % 2 === 0 ? 'yes' : 'no'].join(','),
    )
    folder = await folderWith(
      'planned',
      { actions: 'actions.yaml', contacts: 'contacts.csv', holdout: { share: 0.1, from: '2026-04' } },
      {
        'actions.yaml': `marginShare: 0.4
costs: { email: 0.05 }
owner: Ana
actions:
  - id: greet
    for: { population: loyal }
    goal: Greet everybody
    kpi: Order within 30 days
    channel: email
`,
        'contacts.csv': `customer_id,email,consent_email\n${contacts.join('\n')}\n`,
      },
    )
    expect(await run(folder)).toMatchObject({ code: 0 })
    document = await playbookOf(folder)
  }, 60_000)

  it('has its word in the document, and the page speaks of it', async () => {
    expect(plain.actions).toMatchObject({ given: {}, reach: null })
    expect(document.actions?.given).toMatchObject({ marginShare: 0.4, owner: 'Ana' })
    const html = await readFile(join(folder, 'playbooks', month, 'playbook.html'), 'utf8')
    expect(html).toContain('Greet everybody')
  })

  it('reaches who agreed, has an address and is not held out', () => {
    const agreed = members.filter((_, row) => row % 2 === 0 && row % 3 !== 0).length
    const reach = document.actions?.reach?.segments ?? []
    const reached = reach.reduce((sum, { channels }) => sum + (channels.email?.all ?? 0), 0)
    const { customers = 0, heldOut = 0 } = document.tests?.holdout ?? {}
    expect(heldOut).toBeGreaterThan(0)
    expect(reached).toBeLessThan(agreed)
    expect(reached).toBeGreaterThan(agreed * (1 - (2 * heldOut) / customers))
    expect(reach.every(({ channels }) => channels.phone === null)).toBe(true)
    for (const { channels } of reach) {
      const { all = 0, active = 0, slowing = 0, lapsed = 0 } = channels.email ?? {}
      expect(active + slowing + lapsed).toBe(all)
    }
  })

  it('writes a list a segment, of ids alone, with whom its channel reaches', async () => {
    const listed = document.lists?.segments ?? []
    const reached = new Map(
      document.actions?.reach?.segments.map(({ id, channels }) => [id, channels.email?.all]),
    )
    expect(listed.map(({ id }) => id)).toEqual([...reached.keys()])
    const all: string[] = []
    for (const { id, file, channel, customers, leftAlone, notReached, listed: count } of listed) {
      const [header, ...ids] = (await readFile(join(folder, 'playbooks', month, file), 'utf8'))
        .trim()
        .split('\n')
      expect(header).toBe('customer_id')
      expect([channel, ids.length, count]).toEqual(['email', reached.get(id), reached.get(id)])
      expect(leftAlone + (notReached ?? 0) + count).toBe(customers)
      all.push(...ids)
    }
    expect(new Set(all).size).toBe(all.length)
    const heldOut = listed.reduce((sum, { leftAlone }) => sum + leftAlone, 0)
    expect(heldOut).toBe(document.tests?.holdout?.heldOut)
    const agreed = new Set(members.filter((_, row) => row % 2 === 0 && row % 3 !== 0).map(([id]) => id))
    expect(all.filter((id) => !agreed.has(id))).toEqual([])
  })

  it('lists everybody where nothing is known of consent', () => {
    const lists = plain.lists?.segments ?? []
    expect(lists.map(({ notReached }) => notReached)).toEqual(lists.map(() => null))
    expect(lists.reduce((sum, { listed }) => sum + listed, 0)).toBe(members.length)
  })

  it('counts who is unhappy by segment, no more than there are reviews', () => {
    const unhappy = plain.actions?.unhappy
    expect(unhappy).toMatchObject({ scoreAtMost: 3, since: '2026-03-01T00:00:00', source: 'customer-facts' })
    expect(unhappy?.segments.reduce((sum, { customers }) => sum + customers, 0)).toBeGreaterThan(0)
  })

  it('has no address in any file that it writes', async () => {
    const written = await readdir(join(folder, 'playbooks'), { recursive: true, withFileTypes: true })
    const files = written.filter((entry) => entry.isFile())
    expect(files.length).toBeGreaterThan(3)
    for (const { parentPath, name } of files)
      expect(await readFile(join(parentPath, name), 'utf8'), name).not.toContain('secret.example')
    expect((await readFile(join(folder, 'clientele.db'))).includes('secret.example')).toBe(false)
  })

  it('is told in one line what is wrong with its files', async () => {
    const broken = async (name: string, files: Record<string, string>, config: object): Promise<string> => {
      const { code, err } = await run(await folderWith(name, config, files))
      expect(code).toBe(2)
      return err
    }
    const actions = { actions: 'actions.yaml' }
    expect(await broken('yaml', { 'actions.yaml': 'owner: A\nowner: B\n' }, actions)).toContain('line 2')
    expect(
      await broken(
        'segment',
        { 'actions.yaml': 'actions:\n  - { use: repeat-any, for: { segments: [Whales] } }\n' },
        actions,
      ),
    ).toContain('"Whales", which there is not')
    expect(await broken('nowhere', {}, actions)).toContain('cannot be read')
    expect(await broken('contacts', { 'c.csv': 'id\n1\n' }, { contacts: 'c.csv' })).toContain('customer_id')
  })
})
