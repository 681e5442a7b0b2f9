import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runDocument } from '../../src/documents/run-document.ts'
import { segmentDocument } from '../../src/documents/segment-document.ts'
import { clientele } from '../support/clientele.ts'
import { withSyntheticShop } from '../support/synthetic-shop.ts'

const shop = withSyntheticShop()
const segment = ['segment', '--as-of', '2026-06-01']

it('lets three votes choose with --k auto, one segment where they choose none', async () => {
  const { code, out, err } = await clientele(shop.path, [...segment, '--k', 'auto', '--json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const { populations } = segmentDocument.parse(JSON.parse(out))
  for (const { k, kChoice, notes } of populations) {
    expect(kChoice?.asked).toBeNull()
    expect(k).toBe(kChoice?.k ?? 1)
    expect(kChoice?.candidates.map((candidate) => candidate.k)).toEqual([2, 3, 4, 5, 6, 7, 8])
    expect(notes.join(' ').includes('such as --k')).toBe(kChoice?.k === null)
  }
  // the clusters that were judged are those that were made
  const again = [...segment, '--json', '--k', populations.map(({ name, k }) => `${name}=${k}`).join(',')]
  const given = segmentDocument.parse(JSON.parse((await clientele(shop.path, again)).out))
  expect(given.populations.map(({ segments }) => segments)).toEqual(
    populations.map(({ segments }) => segments),
  )
})

it('respects a number given and judges it with --votes', async () => {
  const argv = [...segment, '--k', 'new=4,loyal=2', '--votes', '--json']
  const { populations } = segmentDocument.parse(JSON.parse((await clientele(shop.path, argv)).out))
  expect(populations.map(({ k, kChoice }) => [k, kChoice?.asked?.k])).toEqual([
    [4, 4],
    [2, 2],
  ])
  for (const { kChoice } of populations) {
    const own = kChoice?.candidates.find(({ k }) => k === kChoice.asked?.k)
    expect(kChoice?.asked?.votes).toEqual(own?.votes)
  }
})

it('says nothing of votes that were not asked for', async () => {
  const { out } = await clientele(shop.path, [...segment, '--json'])
  expect(out).not.toContain('kChoice')
})

it('shows votes, indices and costs in 80 columns', async () => {
  const { out } = await clientele(shop.path, [...segment, '--k', 'new=3,loyal=3', '--votes'])
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  expect(out.match(/thinning Jaccard/g)).toHaveLength(2)
  expect(out.match(/^ *3 \* /gm)).toHaveLength(4)
  expect(out.match(/3 segments as asked/g)).toHaveLength(2)
})

it('runs a month with "k": "auto", one choice for the months that are compared, and the same again', async () => {
  await writeFile(join(shop.path, 'auto.json'), '{ "source": "shop.db", "k": "auto" }')
  const argv = ['run', '--month', '2026-05', '--config', 'auto.json', '--html-only', '--json']
  const first = await clientele(shop.path, argv)
  expect(first.code).toBe(0)
  const { segmentation, stability } = runDocument.parse(JSON.parse(first.out))
  expect(segmentation.populations.map(({ kChoice }) => kChoice?.candidates.length)).toEqual([7, 7])
  expect(stability.map(({ population }) => population)).toEqual(['new', 'loyal'])
  const again = runDocument.parse(JSON.parse((await clientele(shop.path, argv)).out))
  expect(again.segmentation).toEqual(segmentation)
})
