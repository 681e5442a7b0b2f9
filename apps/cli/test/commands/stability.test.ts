import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { playbookDocument } from '@clientele/report'
import { describe, expect, it } from 'vitest'
import { Interrupted } from '../../src/console/terminal/interruption.ts'
import { segmentDocument } from '../../src/documents/segment-document.ts'
import { type StabilityDocument, stabilityDocument } from '../../src/documents/stability-document.ts'
import { main } from '../../src/main.ts'
import { clientele } from '../support/clientele.ts'
import { memoryTerminal } from '../support/memory-terminal.ts'
import { withSyntheticShop } from '../support/synthetic-shop.ts'

const shop = withSyntheticShop(700)
const short = ['--horizon', '12', '--step', '4', '--starts', '3', '--as-of', '2026-04-01']

async function study(...argv: string[]): Promise<StabilityDocument> {
  const result = await clientele(shop.path, ['stability', '--json', ...short, ...argv])
  expect(result).toMatchObject({ code: 0, err: '' })
  return stabilityDocument.parse(JSON.parse(result.out))
}

describe('clientele stability', () => {
  it('studies every design with the k in force from every start', async () => {
    const document = await study()
    expect(document).toMatchObject({ asOf: '2026-04-01T00:00:00', design: 'behaviour', threshold: 0.8 })
    expect(document.starts).toEqual(
      ['2026-01-07', '2025-12-10', '2025-11-12'].map((day) => `${day}T00:00:00`),
    )
    expect(document.designs.map(({ design, population, k }) => `${design} ${population} ${k}`)).toEqual(
      ['cumulative', 'rolling', 'log-recency', 'rolling-log-recency', 'behaviour'].flatMap((design) => [
        `${design} new 3`,
        `${design} loyal 5`,
      ]),
    )
    expect(document.populations.map(({ name, k }) => [name, k])).toEqual([
      ['new', 3],
      ['loyal', 5],
    ])
    for (const { points, noiseFloor } of document.populations) {
      expect(points.map(({ date, weeks }) => [date.slice(0, 10), weeks])).toEqual([
        ['2026-02-04', 4],
        ['2026-03-04', 8],
        ['2026-04-01', 12],
      ])
      for (const { ari, low, high } of points) {
        expect(ari).toBeGreaterThan(0)
        expect([low, ari, high]).toEqual([low, ari, high].toSorted((a, b) => (a ?? 0) - (b ?? 0)))
      }
      expect(noiseFloor).toBeGreaterThan(0)
    }
    for (const { drop, psi } of document.designs) {
      const { ageing, scale, mix, structure, optimiser } = drop?.causes ?? {}
      expect(drop?.date).toBe(document.asOf)
      expect(1 - (drop?.ari ?? 0)).toBeCloseTo(drop?.drop ?? Number.NaN, 12)
      expect(
        [ageing, scale, mix, structure, optimiser].reduce((sum = 0, one = 0) => sum + one, 0),
      ).toBeCloseTo(drop?.drop ?? Number.NaN, 12)
      expect(psi.map(({ index }) => index).every((index) => index !== null && index >= 0)).toBe(true)
    }
    for (const { held } of document.designs) {
      expect(held.map(({ threshold }) => threshold)).toEqual([0.7, 0.75, 0.8, 0.85, 0.9])
      held.forEach(({ worst, starts }, index) => {
        expect(starts).toHaveLength(3)
        const known = starts.flatMap((weeks) => weeks ?? [])
        expect(worst).toBe(known.length < starts.length ? null : Math.min(...known))
        for (const [start, weeks] of (held[index - 1]?.starts ?? []).entries())
          expect(starts[start] ?? -1).toBeLessThanOrEqual(weeks ?? -1)
      })
    }
  })

  it('takes ranges of k, some designs, another threshold and the settings of the configuration', async () => {
    const folder = join(shop.path, 'configured')
    await mkdir(folder)
    const config = {
      source: '../shop.db',
      design: 'rolling',
      k: { new: 4 },
      stability: { threshold: 0.6, horizonWeeks: 9, stepWeeks: 3 },
    }
    await writeFile(join(folder, 'clientele.config.json'), JSON.stringify(config))
    const argv = ['stability', '--json', '--starts', '2', '--k', 'new=3-4', '--design', 'rolling,behaviour']
    const { out } = await clientele(folder, [...argv, '--as-of', '2026-03-15'])
    const document = stabilityDocument.parse(JSON.parse(out))
    expect(document).toMatchObject({ design: 'rolling', horizonWeeks: 9, stepWeeks: 3, threshold: 0.6 })
    expect(
      document.designs.map(({ design, population, k, inForce }) => [design, population, k, inForce]),
    ).toEqual([
      ['rolling', 'new', 3, false],
      ['rolling', 'new', 4, true],
      ['rolling', 'loyal', 5, true],
      ['behaviour', 'new', 3, false],
      ['behaviour', 'new', 4, false],
      ['behaviour', 'loyal', 5, false],
    ])
    expect(document.populations.map(({ name, k, threshold }) => [name, k, threshold])).toEqual([
      ['new', 4, 0.6],
      ['loyal', 5, 0.6],
    ])
  })

  it('studies the numbers of segments that votes choose where they are to choose', async () => {
    const folder = join(shop.path, 'voted')
    await mkdir(folder)
    await writeFile(join(folder, 'clientele.config.json'), '{ "source": "../shop.db", "k": "auto" }')
    const at = ['--as-of', '2026-03-01', '--json']
    const { out } = await clientele(folder, [
      'stability',
      ...at,
      '--starts',
      '1',
      '--horizon',
      '4',
      '--step',
      '4',
    ])
    const segmentation = segmentDocument.parse(JSON.parse((await clientele(folder, ['segment', ...at])).out))
    expect(stabilityDocument.parse(JSON.parse(out)).populations.map(({ name, k }) => [name, k])).toEqual(
      segmentation.populations.map(({ name, k }) => [name, k]),
    )
  })

  it('goes by months, up to the midnight after the last sale where no date is given', async () => {
    const argv = ['--design', 'log-recency', '--step', 'monthly', '--horizon', '9', '--starts', '1', '--json']
    const { out } = await clientele(shop.path, ['stability', ...argv])
    const document = stabilityDocument.parse(JSON.parse(out))
    expect(document.stepWeeks).toBeNull()
    expect(document.populations).toEqual([])
    expect(document.designs[0]?.held[0]?.starts).toHaveLength(1)
    expect(document.asOf).toMatch(/T00:00:00$/)
  })

  it('says more when the threshold falls, never less', async () => {
    const intervals = await Promise.all(
      ['0.5', '.7', '0.9', '1'].map(async (threshold) => {
        const { designs } = await study('--design', 'cumulative,rolling', '--threshold', threshold)
        return designs.map(({ retrain }) => retrain.worst ?? -1)
      }),
    )
    intervals.reduce((before, now) => {
      for (const [line, weeks] of now.entries()) expect(weeks).toBeLessThanOrEqual(before[line] ?? 0)
      return now
    })
  })

  it('gives no weeks where agreement is never defined, and says how to study the model in force', async () => {
    const folder = join(shop.path, 'alike')
    await mkdir(folder)
    const rows = Array.from({ length: 40 }, (_, who) => `c${who},2026-01-05,25.00`)
    await writeFile(join(folder, 'orders.csv'), `customer,date,amount\n${rows.join('\n')}\n`)
    expect((await clientele(folder, ['import', 'orders.csv'])).code).toBe(0)
    const argv = ['stability', '--as-of', '2026-01-20', '--horizon', '1', '--step', '1', '--starts', '1']
    const { code, out } = await clientele(folder, [...argv, '--design', 'rolling'])
    expect(code).toBe(0)
    expect(out).toMatch(/rolling +3 +n\/a +n\/a +n\/a\/n\/a/)
    expect(out).not.toMatch(/0\/0|1 weeks/)
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'was not studied, so nothing is said of it: add it to --design',
    )
    expect(out).not.toContain('* in force')
  })

  it('is read within 80 columns, the verdict first', async () => {
    const { code, out, err } = await clientele(shop.path, ['stability', ...short, '--csv', 'designs.csv'])
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^ {2}✓ stability .*models from 3/) })
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect(out.trimStart()).toMatch(/^new {7}(Keep|Fit|Cannot|Going)/)
    const csv = await readFile(join(shop.path, 'designs.csv'), 'utf8')
    expect(csv.trim().split('\n')).toHaveLength(11)
    expect(csv).toMatch(/^design,population,k,in_force,/)
  })

  it.each([
    [['--as-of', '2026-02-30'], 'OPTION_INVALID'],
    [['--horizon', '0'], 'OPTION_INVALID'],
    [['--step', 'weekly'], 'OPTION_INVALID'],
    [['--step', '13', '--horizon', '12'], 'OPTION_INVALID'],
    [['--starts', '-1'], 'OPTION_INVALID'],
    [['--start-step', '1.5'], 'OPTION_INVALID'],
    [['--design', 'rolling,monthly'], 'OPTION_INVALID'],
    [['--threshold', '80'], 'OPTION_INVALID'],
    [['--k', 'new=4-3'], 'K_INVALID'],
    [['--as-of', '2020-01-01'], 'MONTH_EMPTY'],
    [['--horizon', '260'], 'OPTION_INVALID'],
    [['--state', 'shop.db'], 'HISTORY'],
  ])('refuses %j in one line', async (argv, code) => {
    const result = await clientele(shop.path, ['stability', ...argv])
    expect(result).toMatchObject({ code: 2, out: '' })
    expect(result.err).toMatch(new RegExp(`^clientele: [^\\n]+ \\[${code}\\]\\n$`))
  })

  it('is told in the playbook of a month that does not lie before it', async () => {
    const argv = ['--design', 'behaviour', '--state', 'told.db']
    const { populations } = await study(...argv)
    for (const [month, known] of [
      ['2026-03', true],
      ['2026-02', false],
    ] as const) {
      const run = ['run', '--month', month, '--html-only', '--json', '--state', 'told.db', '--out', 'told']
      expect(await clientele(shop.path, run)).toMatchObject({ code: 0 })
      const file = await readFile(join(shop.path, 'told', 'playbook.json'), 'utf8')
      const document = playbookDocument.parse(JSON.parse(file))
      expect(document.populations.map(({ stability }) => stability?.noiseFloor)).toEqual(
        populations.map(({ noiseFloor }) => (known ? noiseFloor : undefined)),
      )
    }
  })

  it('stops when it is interrupted', async () => {
    const terminal = memoryTerminal(shop.path, { signal: AbortSignal.abort(new Interrupted('SIGINT')) })
    expect(await main(['stability', ...short], terminal)).toBe(130)
    expect(terminal.output.err).toMatch(/^clientele: stopped.* \[STOPPED\]$/m)
    expect(terminal.output.out).toBe('')
  })
})
