import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { explainDocument } from '../../src/documents/explain-document.ts'
import { segmentDocument } from '../../src/documents/segment-document.ts'
import { clientele } from '../support/clientele.ts'
import { withSyntheticShop } from '../support/synthetic-shop.ts'

const shop = withSyntheticShop()
const asOf = ['--as-of', '2026-06-01']
/** Less than a month after the first sale of the synthetic shop. */
const FIRST_MONTH = '2024-08-01'

interface Member {
  readonly id: string
  readonly population: string
  readonly segmentId: string
  readonly margin: number
  readonly recencyStatus: string
}

async function members(folder: string): Promise<Member[]> {
  await clientele(folder, ['segment', ...asOf, '--members', 'members.csv', '--json'])
  const [, ...rows] = (await readFile(join(folder, 'members.csv'), 'utf8')).trimEnd().split('\n')
  return rows.map((row) => {
    const cells = row.split(',')
    const [id = '', population = '', segmentId = ''] = cells
    return { id, population, segmentId, margin: Number(cells.at(-2)), recencyStatus: cells.at(-1) ?? '' }
  })
}

describe('explain', () => {
  let everyone: Member[] = []
  beforeAll(async () => {
    everyone = await members(shop.path)
  })

  it('says where the members file has every customer, with the same margin', async () => {
    const alive: (number | null)[] = []
    for (const member of everyone.filter((_, row) => row % 40 === 0)) {
      const { code, out, err } = await clientele(shop.path, ['explain', member.id, ...asOf, '--json'])
      expect({ code, err }).toEqual({ code: 0, err: '' })
      const document = explainDocument.parse(JSON.parse(out))
      expect(document.segment.population).toBe(member.population)
      expect(document.margin).toBeCloseTo(member.margin, 5)
      expect(document.recencyStatus).toBe(member.recencyStatus)
      alive.push(document.probabilityAlive)
      const added = document.features.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0)
      expect(added).toBeCloseTo(document.difference ?? Number.NaN, 9)
      expect(document.since?.asOf).toBe('2026-05-01T00:00:00')
      for (const { segment } of document.changes.filter(({ to }) => to !== null))
        expect(segment).not.toEqual(document.segment)
    }
    // Too few came back for a forecast to be tried, so nothing is said of who may have left.
    expect(alive).toEqual(alive.map(() => null))
  })

  it('reads well in 80 columns', async () => {
    for (const member of everyone.filter((_, row) => row % 60 === 7)) {
      const { out } = await clientele(shop.path, ['explain', member.id, ...asOf])
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
      expect(out).toContain(`${member.id} as of 2026-06-01`)
      expect(out).toContain('What would change it')
      expect(out).toContain('Since 2026-05-01')
      expect(out).not.toMatch(/undefined|NaN|null/)
    }
  })

  it('takes a month, or else what comes after the last sale, and not a date and a month', async () => {
    const [{ id } = { id: '' }] = everyone
    const month = await clientele(shop.path, ['explain', id, '--month', '2026-05', '--json'])
    const day = await clientele(shop.path, ['explain', id, ...asOf, '--json'])
    expect(month).toEqual(day)
    const latest = explainDocument.parse(
      JSON.parse((await clientele(shop.path, ['explain', id, '--json'])).out),
    )
    expect(latest.asOf > '2026-06-01').toBe(true)
    const both = await clientele(shop.path, ['explain', id, ...asOf, '--month', '2026-05'])
    expect(both).toMatchObject({ code: 2, err: expect.stringContaining('give one of them') })
  })

  it('refuses an id that nobody has in one line that does not repeat it', async () => {
    const { code, out, err } = await clientele(shop.path, ['explain', 'jane@example.org', ...asOf, '--quiet'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^clientele: No customer with this id .* \[UNKNOWN_CUSTOMER\]\n$/)
    expect(err).not.toContain('jane')
  })

  it('compares with nothing when there was no sale before', async () => {
    const { out } = await clientele(shop.path, [
      'segment',
      '--as-of',
      FIRST_MONTH,
      '--members',
      'first.csv',
      '--json',
    ])
    expect(segmentDocument.parse(JSON.parse(out)).customers).toBeGreaterThan(0)
    const [, row = ''] = (await readFile(join(shop.path, 'first.csv'), 'utf8')).split('\n')
    const [id = ''] = row.split(',')
    const explained = await clientele(shop.path, ['explain', id, '--as-of', FIRST_MONTH, '--json'])
    expect(explainDocument.parse(JSON.parse(explained.out)).since).toBeNull()
    const prose = await clientele(shop.path, ['explain', id, '--as-of', FIRST_MONTH])
    expect(prose.out).toContain('nothing to compare with')
  })
})

it('gives the ids and names that the monthly runs handed down', async () => {
  const folder = await mkdtemp(join(shop.path, 'runs-'))
  const at = (month: string) => ['--source', join('..', 'shop.db'), '--month', month, '--json']
  for (const month of ['2025-11', '2026-04']) await clientele(folder, ['run', ...at(month), '--html-only'])
  const run = JSON.parse((await clientele(folder, ['run', ...at('2026-05'), '--html-only'])).out)
  const { populations } = segmentDocument.parse(run.segmentation)
  const nameOf = new Map(populations.flatMap(({ segments }) => segments.map(({ id, name }) => [id, name])))
  const [, ...rows] = (await readFile(run.files.members, 'utf8')).trimEnd().split('\n')
  for (const row of rows.filter((_, index) => index % 60 === 3)) {
    const [id = '', population, segmentId = ''] = row.split(',')
    const { segment } = explainDocument.parse(
      JSON.parse((await clientele(folder, ['explain', id, ...at('2026-05')])).out),
    )
    expect(segment).toEqual({ population, id: segmentId, name: nameOf.get(segmentId) })
  }
})

describe('names of the configuration', () => {
  const best = { en: 'Our best', fr: 'Les meilleurs' }

  async function named(names: object): Promise<string> {
    const folder = await mkdtemp(join(shop.path, 'named-'))
    const config = { source: join('..', 'shop.db'), names }
    await writeFile(join(folder, 'clientele.config.json'), JSON.stringify(config))
    return folder
  }

  it('are those of the segment, its members, the explanation and the playbook', async () => {
    const [{ id, segmentId } = { id: '', segmentId: '' }] = await members(shop.path)
    const folder = await named({ [segmentId]: best })
    const { out } = await clientele(folder, ['segment', ...asOf, '--members', 'members.csv', '--json'])
    const segments = segmentDocument.parse(JSON.parse(out)).populations.flatMap((one) => one.segments)
    expect(segments.filter(({ name }) => name === best.en).map((one) => one.id)).toEqual([segmentId])
    expect(await readFile(join(folder, 'members.csv'), 'utf8')).toContain(`${segmentId},Our best,`)
    expect((await clientele(folder, ['explain', id, ...asOf])).out).toContain('Our best')
  })

  it('are those of the playbook, in its language', async () => {
    const month = ['--month', '2026-05', '--html-only', '--lang', 'fr', '--json']
    const plain = JSON.parse((await clientele(await named({}), ['report', ...month])).out)
    const [population] = JSON.parse(await readFile(plain.files.document, 'utf8')).populations
    const folder = await named({ [population.segments[0].id]: best })
    const report = JSON.parse((await clientele(folder, ['report', ...month])).out)
    const page = await readFile(report.files.html, 'utf8')
    expect(page).toContain('Les meilleurs')
    expect(page).not.toContain(`>${population.segments[0].name.fr}<`)
  })

  it('are refused for a segment that there is not, with those that there are', async () => {
    const folder = await named({ 'loyal-nobody': best })
    const { code, err } = await clientele(folder, ['segment', ...asOf, '--quiet'])
    expect(code).toBe(2)
    expect(err).toMatch(
      /^clientele: The names of the configuration: there is no segment "loyal-nobody"; the segments are new-.*, loyal-.* \[CONFIG_BROKEN\]\n$/,
    )
  })

  it.each([
    [{ en: 'Best' }, /names\.x\.fr/],
    [{ en: '', fr: 'x' }, /names\.x\.en/],
    [{ en: 'a\nb', fr: 'x' }, /must be one line/],
    [{ en: 'x'.repeat(80), fr: 'x' }, /72/],
  ])('are refused as %j', async (name, reason) => {
    const { code, err } = await clientele(await named({ x: name }), ['segment', ...asOf, '--quiet'])
    expect(code).toBe(2)
    expect(err).toMatch(reason)
  })
})
