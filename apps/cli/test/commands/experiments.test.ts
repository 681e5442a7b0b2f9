import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readMembers } from '@clientele/crm-sync'
import { type PlaybookDocument, playbookDocument } from '@clientele/report'
import { beforeAll, describe, expect, it } from 'vitest'
import { clientele } from '../support/clientele.ts'
import { withSyntheticShop } from '../support/synthetic-shop.ts'

const shop = withSyntheticShop(1500)

async function folderWith(name: string, config: object): Promise<string> {
  const folder = join(shop.path, name)
  await mkdir(folder, { recursive: true })
  const source = join(shop.path, 'shop.db')
  await writeFile(join(folder, 'clientele.config.json'), JSON.stringify({ source, ...config }))
  return folder
}

async function issue(
  folder: string,
  month: string,
): Promise<{ document: PlaybookDocument; members: string }> {
  const result = await clientele(folder, ['run', '--month', month, '--html-only', '--quiet'])
  expect(result).toMatchObject({ code: 0 })
  const at = (file: string): Promise<string> => readFile(join(folder, 'playbooks', month, file), 'utf8')
  return {
    document: playbookDocument.parse(JSON.parse(await at('playbook.json'))),
    members: await at('members.csv'),
  }
}

describe('experiments', () => {
  let segment = ''
  let march: Awaited<ReturnType<typeof issue>>
  let april: Awaited<ReturnType<typeof issue>>

  beforeAll(async () => {
    const plain = await issue(await folderWith('plain', {}), '2026-03')
    expect(plain.document.tests).toBeUndefined()
    expect(plain.members.split('\n')[0]).not.toContain('holdout')
    const [largest] = plain.document.populations
      .flatMap(({ segments }) => segments)
      .sort((a, b) => b.customers - a.customers)
    segment = largest?.id ?? ''
    const folder = await folderWith('measured', {
      holdout: { share: 0.1, from: '2026-04' },
      tests: [
        { id: 'spring-offer', segment, share: 0.3, from: '2026-04', to: '2026-04', metric: 'revenue' },
        { id: 'not-yet', segment, share: 0.5, from: '2026-06', to: '2026-07' },
      ],
    })
    march = await issue(folder, '2026-03')
    april = await issue(folder, '2026-04')
  }, 60_000)

  it('draws for the month in which the lists are used, about the shares asked for', () => {
    const { tests, testResults } = march.document
    expect(testResults).toBeUndefined()
    expect(tests).toMatchObject({ month: '2026-04', holdout: { share: 0.1, from: '2026-04' } })
    expect(tests?.tests.map(({ id }) => id)).toEqual(['spring-offer'])
    const { customers = 0, heldOut = 0 } = tests?.holdout ?? {}
    expect(Math.abs(heldOut - 0.1 * customers)).toBeLessThan(5 * Math.sqrt(0.09 * customers))
    const [test] = tests?.tests ?? []
    const [drawn, of] = [test?.control ?? 0, test?.customers ?? 0]
    expect(of).toBeGreaterThan(50)
    expect(Math.abs(drawn - 0.3 * of)).toBeLessThan(5 * Math.sqrt(0.21 * of))
  })

  it('compares in the next issue the very customers whom this one drew, under the same ids', () => {
    const { tests } = march.document
    const results = april.document.testResults?.results ?? []
    expect(results.map(({ id }) => id)).toEqual(['holdout', ...(tests?.tests ?? []).map(({ id }) => id)])
    const [all, offer] = results
    expect(all?.control.customers).toBe(tests?.holdout?.heldOut)
    expect((all?.treated.customers ?? 0) + (all?.control.customers ?? 0)).toBe(tests?.holdout?.customers)
    expect(offer?.control.customers).toBe(tests?.tests[0]?.control)
    expect((offer?.treated.customers ?? 0) + (offer?.control.customers ?? 0)).toBe(tests?.tests[0]?.customers)
    expect(april.document.tests).toMatchObject({ month: '2026-05', tests: [] })
  })

  it('counts the same buyers as the movement between the two issues', () => {
    const [all] = april.document.testResults?.results ?? []
    const since = april.document.movement?.previousSegments.reduce(
      (sum, { buyersSince }) => sum + (buyersSince ?? 0),
      0,
    )
    expect((all?.treated.buyers ?? 0) + (all?.control.buyers ?? 0)).toBe(since)
    expect(since).toBeGreaterThan(0)
    const queries = april.document.queries.map(({ id }) => id)
    expect(april.document.testResults?.outcomes).toEqual(['buyers-of-month'])
    expect(queries).toContain('buyers-of-month')
    expect(all?.sinceStart).toBeUndefined()
  })

  it('compares those who took part from the start over all months so far, once there are two', async () => {
    const may = await issue(join(shop.path, 'measured'), '2026-05')
    const [all] = may.document.testResults?.results ?? []
    const [first] = april.document.testResults?.results ?? []
    // Nobody ceases to be a customer: those of the start are the same as a month before, and have bought no less.
    expect(all?.sinceStart?.treated.customers).toBe(first?.treated.customers)
    expect(all?.sinceStart?.control.customers).toBe(first?.control.customers)
    expect(all?.sinceStart?.treated.buyers).toBeGreaterThanOrEqual(first?.treated.buyers ?? 0)
    expect(all?.treated.customers).toBeGreaterThan(all?.sinceStart?.treated.customers ?? 0)
    expect(may.document.testResults?.outcomes).toEqual(['buyers-of-month', 'buyers-since-2026-04'])
  }, 60_000)

  it('marks in the members file whom campaigns leave alone, and nobody twice', () => {
    const members = readMembers(march.members)
    const tagged = (tag: string): string[] =>
      members.filter(({ leftAloneBy }) => leftAloneBy?.includes(tag)).map(({ customerId }) => customerId)
    expect(tagged('holdout')).toHaveLength(march.document.tests?.holdout?.heldOut ?? -1)
    expect(tagged('control-spring-offer')).toHaveLength(march.document.tests?.tests[0]?.control ?? -1)
    expect(tagged('control-not-yet')).toEqual([])
    const holdout = new Set(tagged('holdout'))
    expect(tagged('control-spring-offer').filter((id) => holdout.has(id))).toEqual([])
    // who was held out in March and is still a customer is held out in April
    const later = readMembers(april.members).filter(({ leftAloneBy }) => leftAloneBy?.includes('holdout'))
    const still = new Set(later.map(({ customerId }) => customerId))
    expect([...holdout].filter((id) => !still.has(id))).toEqual([])
  })

  it('refuses a test of a segment that there is not, naming those there are', async () => {
    const test = { id: 'offer', segment: 'no-such', share: 0.2, from: '2026-04', to: '2026-05' }
    const folder = await folderWith('unknown', { tests: [test] })
    const result = await clientele(folder, ['report', '--month', '2026-03', '--html-only', '--quiet'])
    expect(result.code).toBe(2)
    expect(result.err).toContain(
      `The test "offer" of the configuration names the segment "no-such", which there is not; the segments are`,
    )
    expect(result.err).toContain(segment)
  })
})
